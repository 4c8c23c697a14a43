# Узяти те, що в людей уже є: таблиці та перевірки інших видавців.
import-open = Імпорт…
import-title = Імпорт
import-lead = Таблиця тверджень або сторінки й теки з перевірками інших видавців. Нічого не записуємо, доки ви не скажете.
import-path = Файл або тека
import-path-hint = CSV, TSV, XLSX, JSON Lines · збережені сторінки, JSON із ClaimReview, тека з ними · або перетягніть сюди
import-look = Подивитися
import-looking = Дивлюся, що це…
import-look-again = Подивитися ще раз
import-other-files = Інші файли
import-more-files = { $n ->
    [one] і ще { $n } файл
    [few] і ще { $n } файли
   *[many] і ще { $n } файлів
  }
import-stale = Названо інший файл, ніж показано нижче.
import-key-path = назвати файл
import-key-columns = стовпцями
import-key-field = чим є стовпець
import-key-why = чому прочитано так
import-key-try = спробувати
import-key-import = імпортувати
import-key-stop = зупинити
import-key-filter = лише відхилені або всі
import-key-show = показати ці твердження
import-key-report = записати звіт
import-key-next = інший файл

import-empty-title = Візьміть те, що вже маєте
import-empty-lead = Таблицю Excel чи CSV із твердженнями спершу покажемо: як її прочитано і чим є кожен стовпець. У збережених сторінках перевірок шукаємо ClaimReview.

import-welcome = Імпортувати те, що вже маєте
import-welcome-hint = таблицю тверджень або збережені сторінки перевірок; спершу покажемо, потім запишемо

import-how = Як прочитано
import-setting-encoding = Кодування
import-setting-separator = Роздільник
import-setting-quote = Лапки
import-setting-header = Назви стовпців
import-setting-sheet = Аркуш
import-setting-format = Формат
import-setting-escape = Лапки всередині клітинок
import-setting-line-end = Кінці рядків
import-escape-doubled = подвоєні
import-escape-backslash = після зворотної скісної риски
import-find-out = Визначити
import-why = Чому?
import-why-title = З чого це видно
import-why-line = { $setting }: { $value }
import-encoding-script = { $name } · { $script }
import-script-cyrillic = кирилиця
import-script-western = західноєвропейське
import-script-central = центральноєвропейське
import-script-greek = грецьке
import-script-turkish = турецьке
import-script-hebrew = єврейське
import-script-arabic = арабське
import-script-baltic = балтійське
import-script-vietnamese = в’єтнамське
import-script-chinese = китайське
import-script-japanese = японське
import-script-korean = корейське
import-separator-comma = кома ,
import-separator-semicolon = крапка з комою ;
import-separator-tab = табуляція
import-separator-bar = риска |
import-separator-colon = двокрапка :
import-separator-space = пробіл
import-separator-caret = знак ^
import-separator-unit = немає
import-separator-other = знак { $sign }
import-quote-double = подвійні "
import-quote-single = одинарні '
import-quote-none = немає: лапки є текстом
import-header-none = Ніде: рядок 1 уже твердження
import-header-row = У рядку { $n }
import-rows-n = { $n ->
    [one] { $shown } рядок
    [few] { $shown } рядки
   *[many] { $shown } рядків
  }
import-columns-n = { $n ->
    [one] { $shown } стовпець
    [few] { $shown } стовпці
   *[many] { $shown } стовпців
  }
import-format-separated = Текст із роздільниками
import-format-workbook = Книга Excel
import-format-json-lines = JSON Lines
import-remembered = Як ви вже визначили для такого файлу
import-looked = Файл прочитано: { $what }.

import-columns = Чим є кожен стовпець
import-column-name = Стовпець файлу
import-column-field = Чим є
import-column-samples = Приклади
import-unnamed = Стовпець { $n }
import-field-of = Чим є «{ $column }»
import-split-of = Що розділяє кілька значень у «{ $column }»
import-split-one = не розділяти
import-split-semicolon = крапка з комою ;
import-split-comma = кома ,
import-split-bar = риска |
import-split-line = кінець рядка
import-split-slash = скісна риска /
import-split-other = знак { $sign }
import-filled = { $n ->
    [0] порожній
    [one] { $shown } клітинка
    [few] { $shown } клітинки
   *[many] { $shown } клітинок
  }
import-sure-sure = певно
import-sure-likely = імовірно
import-sure-guess = здогад
import-sure-chosen = вибрали ви
import-sure-remembered = як минулого разу
import-displaced = «{ $column }» тепер залишаємо, як є: «{ $field }» може бути лише один стовпець.
import-column-position = стовпець { $n } із { $all }
import-field-claim = Твердження
import-field-claimant = Хто стверджує
import-field-said-on = Коли сказано
import-field-venue = Де оприлюднено
import-field-reported-by = Хто передає
import-field-rating = Оцінка перевірки
import-field-url = Сторінка перевірки
import-field-publisher = Видавець перевірки
import-field-title = Назва перевірки
import-field-quote = Дослівно сказане
import-field-topics = Теми
import-field-notes = Нотатки
import-field-place = Де сказано
import-field-about = Про яке місце
import-field-lang = Мова
import-field-priority = Пріоритет
import-field-id = Власний номер або назва
import-field-keep = Залишити, як є
import-field-ignore = Не брати
import-hint-claim = саме формулювання: без нього ніяк
import-hint-claimant = хто це каже
import-hint-said-on = коли це сказано
import-hint-venue = видання, канал, сторінка
import-hint-reported-by = від кого дійшло до нас
import-hint-rating = їхніми словами; поруч із нашою, ніколи замість
import-hint-url = її адреса
import-hint-publisher = хто оприлюднив перевірку
import-hint-title = кількома словами
import-hint-quote = цитата, як прозвучало
import-hint-topics = до чого належить
import-hint-notes = лише для редакції
import-hint-place = де був той, хто говорив
import-hint-about = місце, про яке йдеться
import-hint-lang = мова формулювання
import-hint-priority = від 1 до 5
import-hint-id = повторний імпорт оновить твердження з ним
import-hint-keep = при твердженні, під назвою стовпця
import-hint-ignore = до книги не потрапить
import-rows = Перші рядки
import-row-number = Рядок
import-rows-empty = Під назвами стовпців немає жодного рядка.

import-dates-ask = Котре число є днем?
import-dates-ask-lead = У стовпці «{ $column }» є дати, які можна прочитати по-різному.
import-dates-day-first = Перше: { $found } — { $date }
import-dates-month-first = Друге: { $found } — { $date }
import-dates-day-first-plain = Перше
import-dates-month-first-plain = Друге
import-dates-year-first = Третє: { $found } — { $date }
import-dates-year-first-plain = Третє
import-dates-as-found = Залишити такі, як написано
import-dates-as-found-short = як написано
import-dates = Дати в «{ $column }»
import-dates-open = Спершу скажіть, котре число є днем.

import-namespace = Чия нумерація
import-namespace-hint = за номером і цією назвою повторний імпорт оновлює; якщо не сказати, це назва файлу
import-scale = Шкала для їхніх вердиктів
import-scale-hint = оцінки стають на неї там, де це ясно, інакше лишаються їхніми словами
import-scale-desk = Шкала редакції
import-url = Адреса сторінки
import-url-hint = лише якщо сторінка сама її не називає
import-checks-title = { $n ->
    [0] Немає файлів для пошуку
    [one] Пошукати перевірки в { $shown } файлі
    [few] Пошукати перевірки в { $shown } файлах
   *[many] Пошукати перевірки в { $shown } файлах
  }
import-checks-lead = Кожен ClaimReview і MediaReview стане відкладеним твердженням, а вердикт іншого видавця — зовнішньою перевіркою, не нашою. Перевірку, яка тут уже є, буде оновлено.
import-checks-act = { $n ->
    [one] Імпортувати перевірки з нього
    [few] Імпортувати перевірки з них
   *[many] Імпортувати перевірки з них
  }

import-try = Спробувати
import-trying = Пробую, нічого не записую…
import-act = { $n ->
    [one] Імпортувати { $shown } твердження
    [few] Імпортувати { $shown } твердження
   *[many] Імпортувати { $shown } тверджень
  }
import-running = Імпортую…
import-running-of = Імпортую: { $done } із { $all }
import-stopping = Зупиняю…
import-stopped = Зупинено: нічого не імпортовано.
import-read-only = Книгу можна лише читати: імпортувати в неї не вийде.
import-no-claim = Жоден стовпець не є твердженням. Скажіть, у котрому формулювання.
import-twice = «{ $first }» і «{ $second }» обидва є «{ $field }». Один із них залиште, як є.
import-all-or-nothing = Усе одним кроком або нічого. Ctrl+Z скасує.

import-would = { $n ->
    [0] Не додасться жодного твердження
    [one] Додасться { $shown } твердження
    [few] Додасться { $shown } твердження
   *[many] Додасться { $shown } тверджень
  }
import-did = { $n ->
    [0] Не додано жодного твердження
    [one] Додано { $shown } твердження
    [few] Додано { $shown } твердження
   *[many] Додано { $shown } тверджень
  }
import-tried-note = Поки нічого не записано.
import-done-undo = Це один крок: Ctrl+Z скасовує його весь.
import-taken-back = Скасовано: у книзі з цього нічого не лишилося. Ctrl+Shift+Z поверне.
import-undo = скасувати імпорт
import-undo-button = Скасувати імпорт
import-redo = повернути імпорт
import-outcome-taken = узято
import-outcome-mended = виправлено
import-outcome-kept = залишено, як є
import-outcome-refused = відхилено
import-outcome-taken-hint = як було у файлі
import-outcome-mended-hint = щось виправлено, і сказано, що саме
import-outcome-kept-hint = чогось не вдалося зрозуміти, і воно стоїть, як було
import-outcome-refused-hint = не взято, і сказано, чому
import-dates-done = Дати: зрозуміло { $read }, залишено, як написано, { $kept }
import-ratings-done = Оцінки: на шкалі { $read }, їхніми словами { $kept }
import-items = Що буде з кожним рядком
import-items-done = Що сталося з кожним рядком
import-items-first = Тут перші { $shown } із { $all }. У записаному звіті є всі.
import-items-none = Таких немає.
import-item-nothing = як було
import-item-open = Відкрити твердження: { $place }
import-place-line = рядок { $n }
import-place-row = рядок { $n }
import-place-script = скрипт { $n }
import-place-page = сторінка { $n }
import-show-columns = Назад до стовпців
import-show = { $n ->
    [one] Показати ці твердження
    [few] Показати ці твердження
   *[many] Показати ці твердження
  }
import-another = Імпортувати інший файл
import-report = Звіт файлом
import-report-hint = CSV, рядок на рядок: де стоїть, що з ним сталося, чому, і яке твердження
import-report-name = імпорт
import-report-write = Записати
import-report-replace = Замінити файл із такою назвою
import-report-written = Записано: { $path }
import-said-tried = { $refused ->
    [0] Спроба: додасться { $n }, відхилених немає.
   *[other] Спроба: додасться { $n }, відхилених: { $refused }.
  }
import-said-done = { $refused ->
    [0] Імпортовано: { $n }, відхилених немає · Скасувати Ctrl+Z
   *[other] Імпортовано: { $n }, відхилених: { $refused } · Скасувати Ctrl+Z
  }

# Уся книга відкритими файлами.
open-files-write = Усе відкритими файлами…
open-files-read = Створити книгу з відкритих файлів…
open-files-write-title = Усе відкритими файлами
open-files-read-title = Створити книгу з відкритих файлів
open-files-section = Відкриті файли
open-files-section-lead = JSON Lines із кожним записом і зміною та кожен захоплений файл: читаються без Claimbook і без втрат знову стають книгою.
open-files-write-lead = Кожен запис, уся історія та кожен захоплений файл у форматах, які прочитає будь-яка програма.
open-files-folder = Тека
open-files-folder-hint = нова або порожня
open-files-do = Записати все
open-files-writing = Записую все…
open-files-done = Усе лежить у { $path }
open-files-figures = файлів: { $files }, записів: { $rows }, змін: { $changes }, { $size }
open-files-read-lead = Файли, які записало «Усе відкритими файлами», стануть новою книгою, і вона відкриється тут.
open-files-from = Тека з файлами
open-files-to = Тека нової книги
open-files-to-hint = НАЗВА.claimbook, якої ще немає
open-files-make = Створити книгу
open-files-making = Створюю книгу й перевіряю кожен хеш…
open-files-made = Нову книгу відкрито.
