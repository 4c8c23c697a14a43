# Вікно довкола місць.
app-name = Claimbook
place-read = Читання
place-document = Читання
place-claims = Твердження
place-claim = Твердження
place-sources = Джерела
place-reports = Звіти
place-history = Історія

nav-label = Місця
nav-search = Шукати всюди
nav-waiting = Чекає на мене
nav-to-verify = Перевірити
nav-to-review = Рецензувати
nav-due = До кінця тижня
nav-saved = Збережені пошуки
nav-count = { $n ->
    [one] { $n } запис
    [few] { $n } записи
   *[many] { $n } записів
  }
nav-nobody = Ще ніхто
nav-me-menu = { $name }: люди, налаштування, вигляд
nav-book-menu = { $name }: книги

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
key-read = Читання
key-claims = Твердження
key-sources = Джерела
key-reports = Звіти
key-new-document = новий документ
key-next-previous = далі, назад
key-open = відкрити
keys-title = Клавіші

palette-title = Шукати всюди
palette-hint = Твердження, документи, джерела й усе, що вміє стіл
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
combo-suggestions = Підказки

date-about = близько { $date }
date-uncertain = { $date }, непевно
date-about-uncertain = близько { $date }, непевно
date-until = до { $date }
date-since = від { $date }
date-between = { $from } – { $to }

stage-inbox = Вхідні
stage-assigned = Призначено
stage-researching = Досліджується
stage-in-review = На рецензії
stage-published = Оприлюднено
stage-parked = Відкладено
rating-none = Вердикту ще немає

error-what = Що сталося
error-safe = Що в безпеці
error-do = Що робити

welcome-title = Порожня книга
welcome-lead = Вона починається з тексту: статті, допису, розшифровки. Вставте його, і стіл знайде, хто що в ньому каже.
welcome-paste = Вставити текст
welcome-paste-hint = скопійований будь-де, будь-якою мовою; він лишається на цьому комп’ютері
welcome-new = Новий документ
welcome-new-hint = вставити або вибрати файл, з назвою та адресою
welcome-example = Відкрити книгу-приклад
welcome-example-hint = розслідування, доведене до звітів, щоб роздивитися
welcome-other = Відкрити іншу книгу…
welcome-other-hint = або створити нову
welcome-where = Ця книга лежить у { $path }
