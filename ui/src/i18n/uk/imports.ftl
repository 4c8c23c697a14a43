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

# Чому щось прочитано саме так.
import-why-field = { $field }: { $why }
import-why-said = Так сказано.
import-why-begins-as-workbook = Файл починається як книга Excel.
import-why-byte-order-mark = Файл починається з її позначки.
import-why-zero-bytes = Кожен другий байт його ASCII — нуль; позначки немає.
import-why-all-ascii = Увесь він — ASCII.
import-why-all-utf-8 = Увесь він — правильний UTF-8.
import-why-mostly-utf-8 = Майже весь він — правильний UTF-8; місць, що ним не є: { $n }.
import-why-looks-likest = Це не UTF-8, а найбільше схоже на це.
import-why-json-object = Його перший рядок — об’єкт JSON.
import-why-row-a-line = Це текст, запис на рядок.
import-why-line-feeds = Його рядки закінчуються знаком нового рядка (LF).
import-why-crlf = Його рядки закінчуються поверненням каретки й новим рядком (CR LF).
import-why-carriage-returns = Його рядки закінчуються поверненням каретки (CR).
import-why-backslashes = Лапки стоять після зворотних скісних рисок.
import-why-no-backslash = Жодні лапки не стоять після зворотної скісної риски.
import-why-first-line-names-it = Його називає перший рядок.
import-why-cells-alike = З ним у більшості рядків клітинок: { $n }.
import-why-nothing-divides = Жоден роздільник не ділить рядки однаково; у них по одній клітинці.
import-why-usual-quote = Це звичайний знак.
import-why-quotes-cells = Ним клітинки починаються й закінчуються.
import-why-only-sheet = Він єдиний.
import-why-first-sheet = Він перший; усього аркушів: { $n }.
import-why-no-header = Жоден рядок не має назви для кожного стовпця.
import-why-known-names = У ньому є відомі назви: { $known } з { $n }.
import-why-known-names-below = Він перший із назвою для кожного стовпця, і серед них є відомі: { $known } з { $n }.
import-why-like-those-below = Перший рядок схожий на ті, що під ним.
import-why-short-texts = У ньому короткі тексти, а під ним — інакші.
import-why-different-texts = У ньому для кожного стовпця інший короткий текст.
import-why-mapped-before = Так було зіставлено раніше для файлу такого вигляду.
import-why-empty = Він порожній.
import-why-tells-nothing = Ні його назва, ні клітинки не кажуть, що це.
import-why-no-other-wording = Формулювання немає в жодному іншому стовпці.
import-why-usual-name = «{ $name }» — звична для цього назва.
import-why-usual-name-among = У «{ $name }» серед слів є звична для цього назва.
import-why-but-few-addresses = Але майже жодна клітинка не адреса.
import-why-but-few-dates = Але майже жодна клітинка не дата.
import-why-but-no-numbers = Але його клітинки не числа.
import-why-but-addresses = Але його клітинки — адреси.
import-why-but-numbers = Але його клітинки — числа.
import-why-are-addresses = Його клітинки — адреси.
import-why-are-dates = Його клітинки — дати.
import-why-are-texts = Його клітинки — тексти приблизно такої довжини в символах: { $n }.
import-why-order-shown = Деякі з його дат можна прочитати лише одним способом, і вони це показують.
import-why-order-mixed = У ньому дати в різному порядку; ті, що читаються двояко, лишаються як є.
import-why-order-open = Жодна з його дат не показує, котре число — день; ті, що читаються двояко, лишаються як є.
import-why-order-plain = Кожну з його дат можна прочитати щонайбільше одним способом.
import-why-date-read = Дату «{ $found }» прочитано як { $date }.
import-why-date-read-in = Дату «{ $found }» у стовпці «{ $column }» прочитано як { $date }.
import-why-day-first = Дату «{ $found }» у стовпці «{ $column }» прочитано як { $date }: спершу день, як у всьому стовпці.
import-why-month-first = Дату «{ $found }» у стовпці «{ $column }» прочитано як { $date }: спершу місяць, як у всьому стовпці.
import-why-year-first = Дату «{ $found }» у стовпці «{ $column }» прочитано як { $date }: спершу рік, як у всьому стовпці.
import-why-date-among = Дату { $date } прочитано з «{ $found }», що лишається.
import-why-date-among-in = Дату { $date } прочитано з «{ $found }» у стовпці «{ $column }», що лишається.
import-why-date-kept = Дата «{ $found }» лишається як є.
import-why-date-kept-in = Дата «{ $found }» у стовпці «{ $column }» лишається як є.
import-why-date-long = Для дати це задовго.
import-why-date-unreadable = «{ $found }» (символ { $place }) не прочитати як частину дати. Напишіть, як-от 2022-09-07, 2022-07, 2022-07~ (приблизно) або 2022-07/2022-09.
import-why-date-month = Місяця { $found } немає (символ { $place }): місяці — від 01 до 12, пори року — від 21 до 24.
import-why-date-day = У тому місяці немає дня { $found } (символ { $place }).
import-why-date-time = «{ $found }» (символ { $place }) — не час доби. Напишіть його як 2022-09-07T14:30:00 з Z або поясом, як-от +03:00.
import-why-date-interval = У проміжку { $found } початок не раніше кінця. Напишіть спершу ранішу дату, як у 2022-07/2022-09.
import-why-date-ambiguous = { $found } може бути { $first } або { $second }. Напишіть одне з них або назвіть місяць.
import-why-date-year = «{ $found }» не називає року напевно. Напишіть рік чотирма цифрами, як-от 2022.
import-why-either-order = У стовпці дати в різному порядку.
import-why-none-decides = Жодна інша дата стовпця цього не вирішує; скажіть, котре число — день.
import-why-day-count = Можливо, це день, як його лічать електронні таблиці; задайте клітинкам формат дати.
import-why-kept-error = Стовпець «{ $column }» лишається як є: у книзі там помилка, { $text }.
import-why-kept-undecoded = Стовпець «{ $column }» лишається як є: у ньому знаки, яких не вдалося розкодувати (�). Перевірте кодування.
import-why-kept-priority = Стовпець «{ $column }» лишається як є: пріоритет — число від 1 до 5.
import-why-kept-address = Стовпець «{ $column }» лишається як є: це не вебадреса, яка починається з http:// або https://.
import-why-kept-long = Стовпець «{ $column }» лишається як є: він довший за 300 символів.
import-why-kept-list = Стовпець «{ $column }» лишається як є: це список не самих лише текстів.
import-why-kept-several = Стовпець «{ $column }» лишається як є: це список, а має бути одне значення.
import-why-quotes-mended = Лапки всередині клітинки в лапках не подвоєно; їх прочитано як текст.
import-why-fields-left-out = У файлі понад 1000 полів; решту пропущено.
import-why-rating-kept = Оцінка лишається як є:
import-why-no-verdict = Вердикту немає.
import-why-kept-as-found = Лишається як є.
import-why-words-agree = Її слова кажуть те саме.
import-why-by-number-other = (За числом це було б «{ $rating }».)
import-why-contradict = Число й слова суперечать одне одному.
import-why-ends-missing = Число нічого не каже без обох кінців своєї шкали.
import-why-below-one = Число не враховано: шкала починається з 1, а ця — від { $worst } (найгірше) до { $best } (найкраще).
import-why-ends-equal = Число не враховано: найгірше й найкраще — те саме, { $best }.
import-why-off-scale = Число не враховано: { $value } не лежить на його шкалі від { $worst } (найгірше) до { $best } (найкраще).
import-why-no-numbers = В оцінок цієї шкали немає чисел.
import-why-numbers-alike = В оцінок цієї шкали немає чисел, які б їх розрізняли.
import-why-between-ratings = Число { $value } на шкалі від { $worst } (найгірше) до { $best } (найкраще) потрапляє між двома оцінками цієї.
import-why-is-rating = Число { $value } на шкалі від { $worst } (найгірше) до { $best } (найкраще) тут — «{ $rating }».
import-why-is-rating-down = Число { $value } на шкалі від { $worst } (найгірше) до { $best } (найкраще), яка йде вниз, тут — «{ $rating }».
import-why-several-numbers = Число { $n } мають кілька оцінок цієї шкали.
import-why-name-of = «{ $words }» — тут це назва «{ $rating }».
import-why-name-of-several = «{ $words }» — назва кількох оцінок цієї шкали.
import-why-unknown-verdict = «{ $words }» — невідомий вердикт.
import-why-means-rating = «{ $words }» тут означає «{ $rating }».
import-why-fits-several = «{ $words }» пасує до кількох оцінок цієї шкали.
import-why-no-rating = «{ $words }» — не оцінка цієї шкали.
import-why-too-many-cells = Клітинок у рядку: { $cells }, а стовпців у файлі: { $columns }. Перевірте, чи клітинки з роздільниками стоять у лапках.
import-why-cells-beyond = У рядку клітинок понад { $n }.
import-why-nul = У ньому є NUL; у текстах його не буває.
import-why-nul-at = Байт { $at } рядка — NUL; у текстах його не буває.
import-why-no-claim = У рядку немає твердження.
import-why-no-claim-in-line = У рядку немає твердження.
import-why-no-id = У рядку немає номера, тож новий імпорт не міг би його оновити.
import-why-claim-long = Твердження довше за { $n } символів — це вже документ.
import-why-claim-list = Твердження — список, а має бути текст.
import-why-id-long = Це довше за { $n } символів; таких номерів тверджень не буває.
import-why-not-closed = Лапки відкрито на цьому рядку й ніде не закрито. Закрийте їх або подвойте ті, що є текстом.
import-why-not-closed-within = Лапки відкрито на цьому рядку й не закрито в межах 1 МіБ. Закрийте їх або подвойте ті, що є текстом.
import-why-no-object = Рядок — JSON, але не об’єкт із полями.
import-why-line-long = Рядок довший за 1 МіБ; таких тверджень не буває. Перевірте, чи кожне твердження має власний рядок.
import-why-row-long = Рядок довший за 1 МіБ; таких тверджень не буває.
import-why-row-endless = Рядок довший за 1 МіБ; таких тверджень не буває. Перевірте кінці рядків і чи закрито лапки.
import-why-not-utf-8 = Рядок не в UTF-8: байт { $at } не прочитати. Збережіть файл як UTF-8.
import-why-no-json = Це не цілий об’єкт JSON на одному рядку (байт { $at }: { $what }).
import-why-no-claimreview = У ньому немає ClaimReview.
import-why-claimant-long = Ім’я того, хто це сказав, задовге й лишається в оригіналі.
import-why-appearance-no-address = Місце, що не є вебадресою, лишається в оригіналі.
import-why-unreadable = Його не прочитати: { $what }.
import-why-too-large = Він більший за { $n } МБ.
import-why-field-nul = У полі { $name } є NUL; у текстах його не буває.
import-why-field-word = Поле { $name } — true або false, а має бути текст.
import-why-field-list = Поле { $name } — список, а має бути текст.
import-why-field-object = Поле { $name } — об’єкт, а має бути текст.
import-why-date-empty = Тут немає дати. Напишіть її так: 2022-09-07, 2022-07 або 2022.
import-why-json-empty = У ньому нічого немає.
import-why-json-deep = Рядок { $line }: списки й об’єкти вкладено глибше ніж на { $n }.
import-why-json-unexpected = Рядок { $line }: це не JSON (там, де має бути значення, назва чи кома, стоїть «{ $found }»).
import-why-json-ended = Текст закінчується раніше за своє перше значення.
import-why-mend-blank = Рядок { $line }: пропущено пробіл, якого JSON не знає{ $more }.
import-why-mend-comment = Рядок { $line }: пропущено коментар{ $more }.
import-why-mend-wrapper = Рядок { $line }: знято обгортку з коментаря або CDATA{ $more }.
import-why-mend-assigned = Рядок { $line }: пропущено скрипт довкола{ $more }.
import-why-mend-comma = Рядок { $line }: пропущено зайву кому{ $more }.
import-why-mend-no-comma = Рядок { $line }: вставлено кому, якої бракувало{ $more }.
import-why-mend-colon = Рядок { $line }: вставлено двокрапку, якої бракувало{ $more }.
import-why-mend-no-value = Рядок { $line }: назву без значення прочитано як порожню{ $more }.
import-why-mend-bracket = Рядок { $line }: додано закривну дужку, якої бракувало, або виправлено не ту{ $more }.
import-why-mend-closed = Рядок { $line }: пропущено зайву закривну дужку{ $more }.
import-why-mend-control = Рядок { $line }: розрив рядка чи керівний знак у тексті взято як є{ $more }.
import-why-mend-inner = Рядок { $line }: лапки в тексті прочитано як його частину{ $more }.
import-why-mend-open = Рядок { $line }: текст без закривних лапок закінчено разом із його рядком{ $more }.
import-why-mend-quotes = Рядок { $line }: прочитано текст в інших лапках{ $more }.
import-why-mend-escape = Рядок { $line }: пропущено зворотну скісну риску, яка нічого не означає{ $more }.
import-why-mend-surrogate = Рядок { $line }: половину пари знаків замінено на U+FFFD{ $more }.
import-why-mend-unquoted = Рядок { $line }: прочитано назву чи текст без лапок{ $more }.
import-why-mend-word = Рядок { $line }: прочитано слово чи число, якого JSON не знає{ $more }.
import-why-mend-number = Рядок { $line }: число, завелике чи замале для обчислень, лишено текстом{ $more }.
import-why-mend-twice = Рядок { $line }: назва стоїть в об’єкті двічі; взято останню, а випущено{ $more }.
import-why-mend-several = Рядок { $line }: кілька значень поспіль прочитано як список{ $more }.
import-why-mend-garbage = Рядок { $line }: випущено текст, який не є JSON{ $more }.
import-why-mend-unread = Рядок { $line }: те, що далі, не прочитати; його випущено{ $more }.
import-why-mend-cut = Рядок { $line }: текст закінчується зарано; відкрите закрито, а незакінчене випущено{ $more }.
import-why-windows-1252 = Файл не в UTF-8 і не називає кодування; його прочитано як windows-1252.
import-why-undecoded = Деякі байти не в { $charset }; їх замінено на U+FFFD.
import-why-entities = Знаки JSON було записано як сутності HTML (&quot;).
import-why-unmarked = Скрипт не позначено як JSON-LD (application/ld+json).
import-why-holds-no-object = У ньому немає жодного об’єкта.
import-why-items-left-out = Об’єктів понад { $n }; останні випущено.
import-why-texts-left-out = Понад { $n } текстів файлу містять сторінки; останніх не відкрито.
import-why-page-cut = Сторінка завелика, заглибока або читається надто довго; частину її випущено.
import-why-scripts-left-out = На сторінці забагато скриптів; останні випущено.
import-why-items-cut = На сторінці забагато об’єктів або вони вкладені заглибоко; частину випущено.
import-why-only-refers = Він лише посилається на інший об’єкт тут (за його @id), який прочитано окремо.
import-why-reviews-deep = Перевірки вкладено одна в одну глибше ніж на { $n }; ця лишається в оригіналі тих, що над нею.
import-why-reviews-many = Твердження має щонайбільше { $n } перевірок; ця лишається в оригіналі першої.
import-why-referred-too-much = Посилань тут забагато; далі за ними не йдемо.
import-why-same-check = Та сама перевірка стоїть і тут: { $place }.
import-why-id-shared = Інша перевірка має такий самий; цю впізнають за адресою і твердженням.
import-why-id-foreign = Він не зі сторінки цієї перевірки; її впізнають за адресою і твердженням.
import-why-no-claim-in-words = Твердження словами немає.
import-why-word-taken = True або false взято як слово.
import-why-not-text = «{ $found }» — не текст.
import-why-not-number = «{ $found }» — не число.
import-why-not-object = «{ $found }» — не об’єкт.
import-why-not-date = «{ $found }» — не дата.
import-why-not-address = «{ $found }» — не адреса.
import-why-not-web-address = «{ $found }» — не вебадреса.
import-why-not-language = «{ $found }» — не позначка мови.
import-why-entities-out = Сутності HTML замінено знаками.
import-why-markup-out = Розмітку вилучено.
import-why-control-out = Керівні знаки вилучено.
import-why-blanks-out = Зайві пробіли вилучено.
import-why-read-as = «{ $found }» прочитано як { $as }.
import-why-read-as-review = «{ $found }» прочитано як перевірку.
import-why-read-as-of = «{ $found }» прочитано як { $value } з { $best }.
import-why-read-as-mail = «{ $found }» прочитано як { $as }: так пишуть дати в листах.
import-why-read-as-seconds = «{ $found }» прочитано як { $as }: це секунди від 1970 року.
import-why-read-as-milliseconds = «{ $found }» прочитано як { $as }: це мілісекунди від 1970 року.
import-why-read-as-day = «{ $found }» прочитано як { $as }, без часу.
import-why-found-kept = «{ $found }» лишається як є.
import-why-other-taken = Його немає; взято { $other }.
import-why-other-taken-as = Її немає; взято { $other }: { $as }.
import-why-page-taken = Її немає; взято адресу сторінки: { $as }.
import-why-page-not-named = Сторінку перевірки не названо.
import-why-first-of-several = З кількох узято перше: { $all }.
import-why-first-beside = З кількох узято перше; поруч стоїть: { $other }.
import-why-first-of-verdicts = Вердиктів: { $n }; узято перший.
import-why-first-of-texts = Текстів: { $n }; перший — твердження, решту лишено як інші формулювання.
import-why-list-of-one = Список з одного тексту прочитано як текст.
import-why-value-as-verdict = Там, де має бути об’єкт, стоїть значення; його взято як вердикт.
import-why-verdict-in-number = «{ $found }» — не число; його взято як вердикт словами.
import-why-explains-nothing = «{ $found }» — число; воно нічого не пояснює.
import-why-no-verdict-in-words = Вердикту словами немає.
import-why-only-number = Вердикту словами немає, є лише число.
import-why-objects-joined = Об’єктів кілька; сказане в них об’єднано.
import-why-repeats-claim = Це повторює твердження і місцем не є.
import-why-nobody = «{ $found }» — це ніхто; автора твердження не взято.
import-why-no-name = Імені немає; автора твердження не взято.
import-why-leads-nowhere = «{ $found }» нікуди не веде.
import-why-by-publisher = Твердження приписано тому, хто публікує перевірку: { $name }; лишено як є.
import-why-date-of-check = Це дата самої перевірки, до секунди; лишено як є.
import-why-only-person = { $name } — людина, а іншого видавця не названо.
