# Місце «Твердження»: одне твердження з усім, що до нього належить.
claim-loading = Дістаю твердження…
claim-gone = Цього твердження в книзі немає (або вже немає).
claim-gone-lead = Можливо, його прибрали. «Скасувати» (Ctrl+Z) повертає те, що прибрано останнім.
claim-to-claims = Твердження
claim-report = Звіт
claim-history = Історія
claim-author = Автор
claim-nobody = Нікого не названо
# Без дієслова: ні рід, ні число того, хто каже, не відомі.
claim-attribution = { $names }{ $where ->
    [venue] {" "}· { $venue }
    [place] {" "}· місце: { $place }
    [both] {" "}· { $venue }, місце: { $place }
   *[none] {""}
  }{ $when ->
    [day] , { $date }
    [month] , { $date }
    [other] , { $date }
   *[none] {""}
  }
claim-reported = передає: { $names }
claim-seen = бачили в { $n ->
    [1] одному місці
    [one] { $n } місці
    [few] { $n } місцях
   *[many] { $n } місцях
  }
claim-about = про місце: { $place }
claim-priority-n = пріоритет { $n }
claim-due = термін: { $date }
claim-overdue = прострочено: { $date }
claim-edit = Змінити
claim-edit-title = Змінити твердження
claim-wording-saved = Формулювання змінено
claim-wording-empty = Твердженню потрібні слова.

claim-field-wording = Формулювання
claim-field-wording-hint = що перевіряють, якщо можна, одним реченням
claim-field-title = Коротка назва
claim-field-title-hint = для списків і заголовків, коли формулювання довге
claim-field-claimants = Хто стверджує
claim-field-claimants-hint = порожньо: автор або нікого не названо
claim-field-reported-by = Хто передає
claim-field-reported-by-hint = найближчий до нас спершу
claim-field-venue = Де оприлюднено
claim-field-venue-hint = видання, канал, сторінка
claim-field-said-on = Коли сказано
claim-field-said-on-hint = 2022-09-07, 2022-07, 2022-07~, 2022-07/2022-09
claim-field-place = Де сказано
claim-field-place-hint = місце, де це пролунало
claim-field-about = Про яке місце
claim-field-about-hint = місце, про яке йдеться
claim-field-topics = Теми
claim-field-priority = Пріоритет
claim-field-stage = Етап
claim-field-assignee = Виконавець
claim-field-due = Термін
claim-field-due-hint = 2026-12-24
claim-field-notes = Нотатки редакції
claim-field-notes-hint = до звітів не потрапляють
claim-field-url = Адреса
claim-field-url-hint = де це сказано, якщо на вебсторінці
claim-nobody-assigned = Нікого
claim-no-priority = Немає

claim-same = { $n ->
    [1] Твердження з такими словами вже записано
    [one] Уже записано { $n } твердження з такими словами
    [few] Уже записано { $n } твердження з такими словами
   *[many] Уже записано { $n } тверджень із такими словами
  }
claim-same-hint = Його можна записати ще раз: інша людина, інший час.
claim-checks = Що встановили інші
claim-check-unnamed = Видавця не названо
claim-check-unrated = оцінки не подано
claim-check-ours = На нашій шкалі:
claim-check-original = Як отримано
claim-open-link = Відкрити { $url }
claim-notes = Нотатки редакції

evidence-title = Докази
evidence-count = { $n ->
    [one] { $n } доказ
    [few] { $n } докази
   *[many] { $n } доказів
  }, { $origins ->
    [one] { $origins } незалежне першоджерело
    [few] { $origins } незалежні першоджерела
   *[many] { $origins } незалежних першоджерел
  }
evidence-add = Додати
evidence-add-about = доказ
evidence-undecided = Ще не визначено
evidence-supports = Підтверджує
evidence-contradicts = Заперечує
evidence-context = Контекст
evidence-empty = Доказів ще немає: ні за, ні проти
evidence-empty-lead = Вставте посилання з цитатою (Ctrl+V) або натисніть E. Шукайте з обох боків: що показало б, що твердження хибне?
evidence-no-source = джерела не названо
evidence-no-quote = без цитати
evidence-origin = першоджерело: { $name }
evidence-card = { $stance }: { $what }
evidence-decide = Що це означає для твердження?
evidence-add-title = Новий доказ
evidence-edit-title = Змінити доказ
evidence-url = Посилання
evidence-url-hint = вставте посилання й цитату разом
evidence-quote = Цитата
evidence-quote-hint = дослівно, як у джерелі
evidence-name = Назва
evidence-name-hint = заголовок, назва звіту
evidence-stance = Позиція
evidence-source = Джерело
evidence-source-hint = хто це каже
evidence-origin-field = Першоджерело
evidence-origin-hint = хто сказав це вперше, якщо не саме джерело
evidence-reliability = Надійність джерела
evidence-credibility = Достовірність інформації
evidence-published = Опубліковано
evidence-published-hint = 2022-09-06, 2022-09, 2022-07~
evidence-note = Примітка
evidence-none = не оцінено
evidence-needs = Доказу потрібне посилання, цитата, назва або джерело.
evidence-added = Доказ додано
evidence-removed = Доказ прибрано · Скасувати Ctrl+Z
evidence-now = { $stance } · Скасувати Ctrl+Z
evidence-rated = { $plate } · Скасувати Ctrl+Z
evidence-press-reliability = Надійність: натисніть від A до F
evidence-press-credibility = Достовірність: натисніть від 1 до 6
evidence-no-source-to-rate = Спершу назвіть джерело: надійність належить йому.
evidence-cited = у тексті під номером { $n }

evidence-missing-supports = Доказів за ще не шукали.
evidence-missing-contradicts = Доказів проти ще не шукали.
evidence-missing-origin = Немає другого незалежного першоджерела.
evidence-mend-supports = Додати доказ за
evidence-mend-contradicts = Додати доказ проти
evidence-mend-origin = Додати доказ з іншого першоджерела
evidence-open-ends = Чого бракує
evidence-drifted = { $n ->
    [one] { $n } цитата вже не стоїть там, де стояла.
    [few] { $n } цитати вже не стоять там, де стояли.
   *[many] { $n } цитат уже не стоять там, де стояли.
  }
evidence-show-drifted = Показати
evidence-links-only = { $n ->
    [one] { $n } посилання не збережено.
    [few] { $n } посилання не збережено.
   *[many] { $n } посилань не збережено.
  }
evidence-capture = Зберегти сторінку
evidence-capture-short = Зберегти
evidence-sorted = Порядок: { $by }
evidence-capture-all = { $n ->
    [1] Зберегти його
   *[other] Зберегти всі { $n }
  }
evidence-captures = Збережені посилання
evidence-capturing = Зберігаю, готово { $done } з { $all }…
evidence-captured-figures = збережено { $done } з { $all }
evidence-capture-again-all = Спробувати всі ще раз
evidence-capture-waiting = чекає
evidence-capture-running = отримую сторінку…
evidence-capture-failed = не збережено
evidence-capture-stopped = зупинено
evidence-capture-done = збережено.
evidence-bound-bound = Слова прив’язано до їхнього місця.
evidence-bound-absent = Слів на сторінці не знайдено: гляньте й позначте, що малося на увазі.
evidence-bound-ambiguous = Слова стоять на сторінці не раз: гляньте й позначте, які саме.
evidence-bound-unquoted = Ще нічого не процитовано.
evidence-nothing-to-capture = Незбережених посилань тут немає.
evidence-nothing-to-look-at = Немає на що глянути: ні посилання, ні знімка.
evidence-not-captured = Це лише посилання. Y збереже сторінку.
evidence-seen = Бачу
evidence-seen-said = Позначку знято · Скасувати Ctrl+Z
evidence-look = Глянути

evidence-matrix = Матриця доказів
evidence-for = За
evidence-against = Проти
evidence-set-side = Визначити: { $side }
evidence-column-words = Доказ
evidence-column-state = Знімок
evidence-tools = Як показано докази
evidence-look-as = Вигляд
evidence-as-matrix = Матриця
evidence-as-cards = Картки
evidence-by-origin = За першоджерелом
evidence-origin-none = Першоджерела не названо
evidence-group = { $n ->
    [1] один доказ
    [one] { $n } доказ, рахується раз
    [few] { $n } докази, рахуються раз
   *[many] { $n } доказів, рахуються раз
  }
evidence-group-none = { $n ->
    [1] один доказ
    [one] { $n } доказ, кожен рахується окремо
    [few] { $n } докази, кожен рахується окремо
   *[many] { $n } доказів, кожен рахується окремо
  }
evidence-sort = Упорядкувати за
evidence-sort-by = Упорядкувати: { $column }
evidence-sort-stance = Позиція
evidence-sort-source = Джерело
evidence-sort-reliability = Надійність
evidence-sort-credibility = Достовірність
evidence-sort-origin = Першоджерело
evidence-sort-date = Дата
evidence-sort-state = Знімок
evidence-filter-stance = Позиція: усі
evidence-filter-state = Стан: усі
evidence-filter-origin = Першоджерело: усі
evidence-filter-stance-label = Лише ця позиція
evidence-filter-state-label = Лише цей стан
evidence-filter-origin-label = Лише це першоджерело
evidence-filter-counted = { $label } ({ $n })
evidence-again = Перевірити знову все, що збережено для цього твердження
evidence-print = Надрукувати докази
evidence-narrowed = Показано { $shown } із { $total }
evidence-none-shown = Таких доказів немає.
evidence-show-all = Показати всі

evidence-standing-drifted = Слова змінилися
evidence-standing-gone = Сторінки немає
evidence-standing-walled = Доступ закрито
evidence-standing-failed = Перевірка не вдалася
evidence-standing-changed = Сторінка змінилася
evidence-standing-link = Лише посилання
evidence-standing-none = Без посилання
evidence-standing-captured = Збережено
evidence-standing-same = Без змін
evidence-state-none = без посилання
evidence-state-link = лише посилання
evidence-state-captured = збережено { $date }
evidence-found-same = перевірено, без змін: { $date }
evidence-found-changed = сторінка змінилася: { $date }
evidence-found-gone = сторінки немає: { $date }
evidence-found-soft-gone = сторінка пише, що її немає: { $date }
evidence-found-moved-home = веде на головну: { $date }
evidence-found-redirected = переїхала на іншу адресу: { $date }
evidence-found-paywall = лише за передплатою: { $date }
evidence-found-login-wall = лише після входу: { $date }
evidence-found-blocked = сайт нам відмовив: { $date }
evidence-found-server-error = сайт не зміг відповісти: { $date }
evidence-found-failed = перевірка не вдалася: { $date }
evidence-drift-changed = Ці слова на сторінці змінилися.
evidence-drift-vanished = Цих слів на сторінці вже немає.
evidence-drift-ambiguous = Ці слова тепер стоять на сторінці не раз: не видно, які саме малися на увазі.
evidence-drift-page-gone = Сторінки, на якій вони стояли, вже немає.
evidence-anchored = Ці слова прив’язано до їхнього місця в «{ $title }».
evidence-not-anchored = Збережено як «{ $title }». Ці слова не прив’язано до місця в ньому: гляньте й позначте їх там.
evidence-anchor-goes = Змінені вручну слова — вже не слова знімка: їхнє місце в ньому буде втрачено.
evidence-anchor-keep = Лишити слова
evidence-origin-inherited = рахується за { $name }: джерело передає цю інформацію

verdict-title = Вердикт
verdict-none = Вердикту ще немає
verdict-none-lead = Зважте докази й натисніть V.
verdict-set = Винести вердикт
verdict-change = Змінити
verdict-confidence = упевненість: { $confidence }
verdict-confidence-low = низька
verdict-confidence-moderate = помірна
verdict-confidence-high = висока
verdict-confidence-none = не вказано
verdict-not-known = Що невідомо
verdict-earlier = Попередні вердикти
verdict-earlier-replaced = { $rating }, { $date }
verdict-by = ухвалено: { $name }, { $date }
verdict-on = ухвалено { $date }
verdict-citation = Доказ { $n }: { $what }
verdict-citation-gone = Доказ, якого вже немає
verdict-editor-title = Вердикт
verdict-rating = Оцінка
verdict-rating-key = клавіша { $key }
verdict-summary = Підсумок
verdict-summary-hint = одне речення під оцінкою
verdict-rationale = Обґрунтування
verdict-rationale-hint = Markdown. Щоб послатися на доказ, введіть [@.
verdict-rationale-list = Докази, на які можна послатися
verdict-preview = Як це читатимуть
verdict-preview-empty = Тут з’явиться написане, з пронумерованими посиланнями на докази.
verdict-cites = Посилання на докази: { $n } із { $all }
verdict-cite = Послатися
verdict-confidence-field = Упевненість
verdict-not-known-hint = чого не вдалося з’ясувати
verdict-save = Зберегти вердикт
verdict-saved = Вердикт: { $rating }
verdict-draft = Чернетка, { $time } · ще не збережено
verdict-draft-here = Є чернетка вердикту.
verdict-draft-open = Продовжити
verdict-draft-drop = Відкинути чернетку
verdict-needs-rating = Спершу виберіть оцінку.
verdict-replaces = Замінює «{ $rating }»; попередній вердикт лишається в записах.
verdict-unknown-citation = Обґрунтування посилається на доказ, якого це твердження не має.

publication-title = Публікація
publication-none = Ще не оприлюднено
publication-add = Записати публікацію
publication-url = Сторінка перевірки
publication-on = Коли оприлюднено
publication-line = Оприлюднено { $date }
publication-recorded = Публікацію записано
correction-title = Виправлення
correction-add = Записати виправлення
correction-on = Коли виправлено
correction-text = Що змінено й чому
correction-text-hint = для читачів
correction-recorded = Виправлення записано
correction-line = { $date }: { $text }
record-date-missing = Потрібна дата.
record-text-missing = Напишіть, що змінено.

links-title = Пов’язані твердження
links-add = Пов’язати
links-said = «Це каже { $names }» як твердження
links-said-short = Перевірити, чи це сказано
links-said-made = Записано: що це було сказано
links-unlink = Роз’єднати: { $claim }
links-unlinked = Роз’єднано · Скасувати Ctrl+Z
links-add-title = Пов’язати з іншим твердженням
links-find = Знайти твердження
links-kind = Як саме
links-nothing = За цим запитом тверджень не знайдено.
links-done = Пов’язано
link-kind-said = каже, що
link-kind-repeats = повторює
link-kind-variant = інакше формулює
link-kind-contradicts = суперечить
link-kind-part = є частиною
link-said-out = Що саме сказано
link-said-in = Чи це взагалі сказано?
link-repeats-out = Повторює
link-repeats-in = Повторене у твердженні
link-variant-out = Інше формулювання
link-variant-in = Інше формулювання
link-contradicts-out = Суперечить
link-contradicts-in = Йому суперечить
link-part-out = Є частиною
link-part-in = Має складову

appearances-title = Де це було сказано
appearances-none = Жодного місця не записано
appearance-first = уперше
appearance-in = у документі «{ $document }»
appearance-jump = Слова в документі
appearance-untitled = документ без назви
appearance-add = Додати
appearance-add-about = місце, де це сказано
appearance-add-title = Де це було сказано
appearance-url = Адреса
appearance-url-hint = записується, не завантажується; виходить разом із перевіркою
appearance-url-missing = За якою адресою?
appearance-is-first = Наскільки відомо, уперше сказано тут
appearance-recorded = Місце записано
appearance-make-first = Уперше сказано тут: { $place }
appearance-first-said = Записано як перше місце
appearance-remove = Прибрати це місце: { $place }
appearance-removed = Місце прибрано

media-title = Зображення й записи
media-add = Додати
media-add-about = зображення, відео чи аудіозапис
media-add-title = Додати зображення, відео чи аудіозапис
media-edit-title = Зображення, відео чи аудіозапис
media-lead = На чому тримається твердження і що з цим зробили. У звітах стоїть поруч із перевіркою, а для пошукових систем — як MediaReview.
media-kind = Що це?
media-kind-image = Зображення
media-kind-video = Відео
media-kind-audio = Аудіозапис
media-shows = Що на ньому
media-shows-hint = для тих, хто його не бачить
media-category = Що з цим зробили
media-category-none = ще не оцінено
media-category-decontextualized = Бракує контексту
media-category-edited-or-cropped = Змонтовано або обрізано
media-category-transformed = Змінено
media-category-staged = Постановка
media-category-satire-or-parody = Сатира чи пародія
media-category-original = Оригінал
media-category-none-hint = як MediaReview вийде, щойно це буде сказано
media-category-decontextualized-hint = не змінено, але подано як те, чим воно не є
media-category-edited-or-cropped-hint = вирізано, обрізано, сповільнено чи вкорочено так, що каже щось інше
media-category-transformed-hint = змінено або створено штучно
media-category-staged-hint = розіграно або зроблено спеціально для цього
media-category-satire-or-parody-hint = створено як сатиру чи пародію
media-category-original-hint = є тим, чим його називають
media-original = Оригінал
media-original-hint = що на ньому, коли й звідки він
media-original-is = Оригінал: { $text }
media-original-link = Де оригінал
media-pages = Сторінки, що це показують
media-pages-hint = адреси, по одній у рядку, найраніша з відомих перша
media-snapshot = Що з цього збережено
media-snapshot-hint = його хеш виходить разом із перевіркою
media-snapshot-other = Інший знімок цієї книги
media-snapshot-none = нічого
media-more-pages = { $n ->
    [one] і ще { $n } сторінка
    [few] і ще { $n } сторінки
   *[many] і ще { $n } сторінок
  }
media-saved = Записано
media-remove = Прибрати
media-removed = Прибрано
media-needs = Скажіть, що на ньому, або назвіть сторінку, яка це показує.

claim-key-evidence = доказ
claim-key-verdict = вердикт
claim-key-stage = етап
claim-key-words = слова в документі
claim-key-next = наступне на перевірку
claim-key-wording = формулювання
claim-key-edit = змінити
claim-key-history = історія
claim-key-report = звіт
claim-key-said = чи це сказано
claim-key-link = пов’язати
claim-key-publication = публікація
claim-key-correction = виправлення
claim-key-place = де це сказано
claim-key-media = зображення, відео чи аудіозапис
claim-key-next-card = наступний доказ
claim-key-previous-card = попередній доказ
claim-key-supports = підтверджує
claim-key-contradicts = заперечує
claim-key-context = контекст
claim-key-reliability = надійність
claim-key-credibility = достовірність
claim-key-edit-card = змінити
claim-key-remove = прибрати
claim-key-remove-claim = прибрати твердження
claim-key-open-link = відкрити посилання
claim-key-leave = вийти з доказів
claim-key-look = знімок
claim-key-seen = бачу
claim-key-capture = зберегти сторінку
claim-key-again = перевірити знову все збережене
claim-key-capture-all = зберегти всі посилання
claim-key-matrix = матриця чи картки
claim-key-by-origin = за першоджерелом
claim-key-narrow = показати лише …
claim-key-print = надрукувати докази
claim-key-cancel = скасувати
claim-key-party = хто це каже: відомості
claim-none-to-verify = Перевіряти більше нічого.
claim-no-words = Для цього твердження не записано слів у жодному документі.
claim-removed = Твердження прибрано · Скасувати Ctrl+Z
claim-stage-now = { $stage } · Скасувати Ctrl+Z

party-title = Хто це каже
party-lead = Зміни діють скрізь, де є це ім’я: і в цьому твердженні, і в усіх інших.
party-who = Хто
party-kind = Що це
party-kind-person = Особа
party-kind-organisation = Організація
party-kind-publication = Видання
party-kind-unknown = Не вказано
party-name = Ім’я чи назва
party-name-hint = так буде у звітах; попереднє лишиться як інший варіант написання
party-nameless = Потрібне ім’я або назва.
party-same-as = Сторінки, за якими це впізнати
party-same-as-hint = по адресі на рядок: сторінка у Вікіданих чи Вікіпедії, власний сайт
party-saved = Змінено: { $name }

evidence-publication = У публікаціях
evidence-publication-whole = Для публікації
evidence-publication-whole-hint = виходить цілком разом із твердженням
evidence-publication-note = Без примітки
evidence-publication-note-hint = доказ виходить, а те, що в примітці, — ні
evidence-publication-all = Зовсім ні
evidence-publication-all-hint = лишається в книзі, і його немає в жодному файлі, що виходить
evidence-withhold = Не для публікації
evidence-publish = Знову для публікації
evidence-withheld-all = Не для публікації
evidence-withheld-note = Примітка не для публікації
evidence-withheld-snapshot = Знімок не для публікації
evidence-withheld-said-all = Не для публікації · Скасувати Ctrl+Z
evidence-withheld-said-note = Знову для публікації, без примітки · Скасувати Ctrl+Z
evidence-withheld-said-nothing = Знову для публікації · Скасувати Ctrl+Z
claim-key-withhold = не для публікації
party-withheld = Ім’я не для публікації
party-withheld-hint = Ні імені, ні інших його написань немає в жодному файлі, що виходить. Відмінкові форми приховайте як слова у «Звітах».
