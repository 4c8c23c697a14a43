# Місце «Читання».
read-title = Читання
read-lead = Документи
read-empty-title = Документів ще немає
read-empty = Вставте статтю, допис або розшифровку: програма знайде, хто що в ній каже.
read-added = { $n ->
    [0] Документ додано; тверджень не знайдено. Виділіть слова й натисніть C.
    [one] Документ додано; знайдено { $n } висловлювання.
    [few] Документ додано; знайдено { $n } висловлювання.
   *[many] Документ додано; знайдено { $n } висловлювань.
  }
read-added-same = Цей текст у книзі вже є, в іншому документі також.
read-filter = Шукати за назвою, видавцем чи автором
read-none-like = Жоден документ так не зветься.
read-words = { $n ->
    [one] { $n } слово
    [few] { $n } слова
   *[many] { $n } слів
  }
read-claims = { $n ->
    [0] без тверджень
    [one] { $n } твердження
    [few] { $n } твердження
   *[many] { $n } тверджень
  }
read-list = Документи, найновіші спершу
coverage = записано { $recorded } з { $total }
coverage-long = записано { $recorded } з { $total } висловлювань
coverage-none = висловлювань не знайдено

add-title = Новий документ
add-lead = Вставлений текст одразу стає документом.
add-paste = Вставте текст
add-paste-hint = Увесь: заголовок, рядок із датою, текст. Ніщо не залишає цього комп’ютера.
add-working = Читаю текст…
add-file = Або файл
add-file-hint = простий текст у будь-якому кодуванні; шлях до файлу
add-from-file = Прочитати файл

document-title = Назва
document-title-hint = перші слова, якщо не вказано
document-url = Адреса
document-publisher = Видавець
document-author = Автор
document-published = Опубліковано
date-hint = 2022-09-07, 7 Sep 2022, 2022-07 або 2022-07~ для «приблизно»
document-edit = Відомості
document-edit-title = Про цей документ
document-hash = хеш тексту { $hash }
document-delete = Прибрати документ
document-deleted = Документ прибрано
document-text = Текст документа
document-statements = Висловлювання
document-missing = Цього документа вже немає в книзі.
document-open-link = Відкрити його адресу

order-text = За порядком тексту
order-worth = Спершу варте перевірки
key-claim = твердження
key-fragment = додати уривок
key-dismiss = не твердження
key-words = до слів у тексті
key-text = у текст
key-order = порядок висловлювань
key-particulars = відомості
key-forget-fragments = забути уривки

statement-author = Автор
statement-nobody = Нікого не названо
statement-in = в
statement-pick = Висловлювання { $n }
statement-score-hint = наскільки варте перевірки, зі 100
statement-dismissed = не твердження
statement-restore = Повернути
statement-claim = Зробити твердження
statement-open = Відкрити твердження
statement-chain = передає { $chain }
statement-announce = { $n }. { $who }: { $text }
kind-quoted = цитата
kind-reported = переказ
kind-mixed = почасти цитата
kind-asserted = стверджує
kind-selected = виділені слова
statements-none-title = Висловлювань не знайдено
statements-none = Виділіть слова твердження в тексті й натисніть C.
fragments = { $n ->
    [one] взято { $n } уривок
    [few] взято { $n } уривки
   *[many] взято { $n } уривків
  }
fragments-forget = Забути їх

draft-new-title = Нове твердження
draft-record = Записати
draft-recorded = Твердження записано
draft-restored = Те, що ви друкували раніше, знову тут.
draft-start-again = Почати спочатку
priority-1 = 1: найперше
priority-2 = 2
priority-3 = 3
priority-4 = 4
priority-5 = 5: останнє
