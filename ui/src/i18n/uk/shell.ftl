# Вікно довкола місць.
app-name = Claimbook
place-read = Читання
place-document = Читання
place-claims = Твердження
place-claim = Твердження
place-sources = Джерела
place-reports = Звіти
place-history = Історія
place-import = Імпорт

nav-label = Місця
nav-search = Шукати всюди
nav-waiting = Чекає на мене
nav-to-verify = Перевірити
nav-to-review = Рецензувати
nav-due = До кінця тижня
nav-drifted = Змінені цитати
nav-saved = Збережені пошуки
nav-count = { $n ->
    [one] { $n } запис
    [few] { $n } записи
   *[many] { $n } записів
  }
nav-forget = Забути «{ $name }»
nav-forgotten = Забуто: «{ $name }» · Скасувати Ctrl+Z
nav-nobody = Ще ніхто
nav-me-menu = { $name }: люди, налаштування, вигляд
nav-book-menu = { $name }: книги
main-label = { $place }

foot-label = Клавіші та стан
keys-label = Клавіші, що діють тут

status-saved = Усе збережено
status-saving = Зберігаю…
status-failed = Не збережено: див. повідомлення
status-read-only = Лише читання: нічого не можна змінити
status-undone = Скасовано: { $act }
status-redone = Повернуто: { $act }
status-loading = Хвилинку…

key-back = назад
key-forward = вперед
key-search = шукати всюди
key-undo = скасувати
key-redo = повернути
key-all = усі клавіші
key-close = закрити
key-save = зберегти
key-read = Читання
key-claims = Твердження
key-sources = Джерела
key-reports = Звіти
key-new-document = новий документ
key-next-previous = далі, назад
key-open = відкрити
keys-title = Клавіші
keys-here = Тут
keys-none = Своїх клавіш тут немає.

palette-title = Шукати всюди
palette-hint = Твердження, документи, джерела й усе, що вміє програма
palette-none = Нічого так не зветься. Спробуйте менше літер або ім’я.
palette-commands = Зробити
palette-claim = Твердження
palette-document = Документи
palette-source = Джерела
palette-searching = Шукаю…

menu-people = Люди…
menu-settings = Налаштування…
menu-language = Мова
menu-theme = Вигляд
menu-history = Історія книги
menu-keys = Клавіші
menu-open-book = Відкрити іншу книгу…
menu-example = Відкрити книгу-приклад
menu-backup = Записати копію книги…
menu-verify = Перевірити книгу
theme-system = Як у системі
theme-light = Світлий
theme-dark = Темний
lang-en = English
lang-uk = Українська

action-close = Закрити
action-cancel = Скасувати
action-save = Зберегти
action-open = Відкрити
action-remove = Прибрати
action-remove-named = Прибрати { $name }
action-again = Спробувати ще раз
action-choose-file = Вибрати…
action-undo = Скасувати
action-redo = Повернути
action-stop = Зупинити
action-new-document = Новий документ
action-dismiss = Сховати повідомлення

field-optional = необов’язково
field-choose = Виберіть…
field-nothing = Немає
combo-new = Додати: «{ $name }»
combo-suggestions = Підказки
combo-hint-many = Enter додає ім’я, Backspace прибирає останнє

# Місяць без дня стоїть у називному відмінку, тож прийменник перед ним не годиться.
date-at = { $date }, { $time }
date-season-21 = весна { $year }
date-season-22 = літо { $year }
date-season-23 = осінь { $year }
date-season-24 = зима { $year }
date-some-month = місяць невідомий, { $year }
date-some-day = день невідомий, { $date }
date-decade = { $year }-ті
date-century = { $from }–{ $to }
date-unknown = невідомо
date-about = приблизно { $date }
date-uncertain = { $date }, непевно
date-about-uncertain = приблизно { $date }, непевно
date-until = { $date } або раніше
date-since = { $date } або пізніше
date-between = { $from } – { $to }

stage-inbox = Вхідні
stage-assigned = Призначено
stage-researching = Дослідження
stage-in-review = На рецензії
stage-published = Оприлюднено
stage-parked = Відкладено
rating-none = Вердикту ще немає
plate-label = надійність { $reliability }, достовірність { $credibility }
plate-unrated = не оцінено
reliability-A = A: цілком надійне
reliability-B = B: зазвичай надійне
reliability-C = C: досить надійне
reliability-D = D: зазвичай ненадійне
reliability-E = E: ненадійне
reliability-F = F: надійність неможливо оцінити
credibility-1 = 1: підтверджена іншими джерелами
credibility-2 = 2: імовірно правдива
credibility-3 = 3: можливо правдива
credibility-4 = 4: сумнівна
credibility-5 = 5: малоймовірна
credibility-6 = 6: правдивість неможливо оцінити

error-what = Що сталося
error-safe = Що в безпеці
error-do = Що робити

# Дії, як їх називають скасування та історія.
act-other = остання зміна
act-claim-add = твердження записано
act-claim-edit = твердження змінено
act-claim-delete = твердження прибрано
act-claim-link = твердження пов’язано
act-claim-unlink = твердження роз’єднано
act-claim-said = твердження про сказане записано
act-party-edit = відомості про особу чи організацію змінено
act-document-add = документ додано
act-document-edit = відомості про документ змінено
act-document-delete = документ прибрано
act-statement-dismiss = висловлювання відсіяно
act-statement-restore = висловлювання повернуто
act-appearance-add = місце записано
act-appearance-first = перше місце названо
act-appearance-delete = місце прибрано
act-media-add = зображення чи запис додано
act-media-edit = зображення чи запис змінено
act-media-delete = зображення чи запис прибрано
act-evidence-add = доказ додано
act-evidence-edit = доказ змінено
act-evidence-delete = доказ прибрано
act-source-add = джерело додано
act-source-edit = джерело змінено
act-source-rate = джерело оцінено
act-verdict-set = вердикт винесено
act-publication-add = публікацію записано
act-correction-add = виправлення записано
act-person-save = профіль збережено
act-settings-save = налаштування збережено
act-search-save = пошук збережено
act-search-forget = пошук забуто
act-import = імпорт
act-capture = сторінку збережено
act-capture-file = файл узято
act-capture-paste = вставлену сторінку взято
act-snapshot-edit = знімок змінено
act-snapshot-delete = знімок вилучено
act-snapshot-reread = знімок прочитано заново
act-recheck = сторінку переглянуто знову
act-undo = скасовано
act-redo = повернуто

# Порожня книга, інші книги, налаштування, люди.
welcome-title = Порожня книга
welcome-lead = Вона починається з тексту: статті, допису, розшифровки. Вставте його, і програма знайде, хто що в ньому каже.
welcome-paste = Вставити текст
welcome-paste-hint = скопійований будь-де, будь-якою мовою; він лишається на цьому комп’ютері
welcome-new = Новий документ
welcome-new-hint = вставити або вибрати файл, з назвою та адресою
welcome-example = Відкрити книгу-приклад
welcome-example-hint = розслідування, доведене до звітів, щоб роздивитися
welcome-other = Відкрити іншу книгу…
welcome-other-hint = або створити нову
welcome-where = Ця книга лежить у { $path }

book-title = Відкрити книгу
book-lead = Книга — це тека з усім, що належить до одного розслідування.
book-path = Тека
book-path-hint = тека книги, наявної або нової
book-create = Створити, якщо книги ще немає
book-open = Відкрити

problem-title = Не вдалося відкрити книгу
problem-path = Вона лежить у { $path }

settings-title = Налаштування
settings-lead = Що звіти кажуть про видавця. Незаповненого у звітах не буде.
settings-book = Назва книги
settings-publisher = Назва видавця
settings-publisher-hint = автор перевірок, для читачів і пошукових систем
settings-site = Сайт видавця
settings-corrections = Правила виправлень
settings-corrections-hint = адреса сторінки
settings-checks = Початок адрес перевірок
settings-checks-hint = для перевірок, що ще не мають власної сторінки
settings-method = Як ми перевіряємо
settings-method-hint = для читачів, наприкінці кожного звіту
settings-scale = Шкала оцінок
settings-report-language = Мова звітів
settings-language-as-desk = Англійська, якщо не вибрано іншої

people-title = Люди
people-lead = Кожна зміна називає того, хто її зробив. Профіль — це ім’я на цьому комп’ютері, а не обліковий запис.
people-name = Ім’я
people-initials = Ініціали
people-initials-hint = з імені, якщо не вказано
people-new = Новий профіль
people-use = Працювати як { $name }
people-current = працює зараз
people-edit = Змінити: { $name }
people-none = Тут ще нікого не названо. Скажіть, хто ви, і історія показуватиме, хто що зробив.

backup-title = Записати копію книги
backup-lead = Один файл, цілий і перевірений. Його можна відновити на будь-якому комп’ютері.
backup-path = Файл
backup-running = Копіюю книгу…
backup-write = Записати копію
backup-done = Копія лежить у { $path }

verify-title = Перевірити книгу
verify-running = Перевіряю кожну зміну й кожен текст…
verify-ok = Усе сходиться.
verify-bad = Щось не сходиться.
verify-figures = змін: { $changes }, ланцюгів: { $devices }, порівняно рядків: { $rows }, текстів: { $texts }
verify-blobs = { $n ->
    [one] Перечитано { $n } збережений файл, { $size }
    [few] Перечитано { $n } збережені файли, { $size }
   *[many] Перечитано { $n } збережених файлів, { $size }
  }
