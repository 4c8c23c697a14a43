# Що виходить назовні.
reports-about = Про що
reports-choice-claims = { $n ->
    [1] Це твердження
    [one] { $n } твердження
    [few] { $n } твердження
   *[many] { $n } тверджень
  }
reports-choice-document = Стаття
reports-choice-query = Знайдене пошуком
reports-choice-all = Усе
reports-choice-all-hint = кожне твердження книги
reports-document = Стаття
reports-document-line = { $claims ->
    [0] без тверджень
    [one] { $claims } твердження
    [few] { $claims } твердження
   *[many] { $claims } тверджень
  }
reports-query-hint = як у «Твердженнях»: слова, stage:published, verdict:false
reports-query-saved = Збережені пошуки
reports-format = Формат
reports-format-html = Сторінка
reports-format-html-hint = один файл, який відкривається й друкується будь-де, з ClaimReview для пошукових систем
reports-format-pdf = PDF
reports-format-pdf-hint = сторінки, щоб друкувати й зберігати, доступні для читання вголос (PDF/UA, PDF/A)
reports-format-docx = Word
reports-format-docx-hint = документ для текстових редакторів, з виносками та стилями; у перегляді — сторінка
reports-format-xlsx = Excel
reports-format-xlsx-hint = книга з аркушами тверджень, доказів і джерел; у перегляді — сторінка
reports-format-csv = CSV
reports-format-csv-hint = рядок на твердження, для таблиць
reports-format-png = Картка PNG
reports-format-png-hint = зображення одного твердження з вердиктом, для дописів
reports-format-svg = SVG
reports-format-svg-hint = та сама картка в контурах, чітка за будь-якого розміру
reports-format-site = Сайт
reports-format-site-hint = оприлюднені перевірки як вебсайт, у файлі ZIP; у перегляді — перша сторінка
reports-format-rss = RSS
reports-format-rss-hint = стрічка оприлюднених перевірок, RSS 2.0
reports-format-atom = Atom
reports-format-atom-hint = стрічка оприлюднених перевірок, Atom 1.0
reports-format-json = JSON
reports-format-json-hint = усе, що знає звіт, для програм
reports-format-jsonld = ClaimReview
reports-format-jsonld-hint = лише JSON-LD, для вашої власної сторінки
reports-format-md = Markdown
reports-format-md-hint = для редакційних систем
reports-format-bundle = Пакет доказів
reports-group-read = Читати
reports-group-reckon = Рахувати
reports-group-share = Поширити
reports-group-publish = Видати
reports-group-programs = Програмам
reports-card = Розмір картки
reports-card-link = Посилання
reports-card-square = Квадрат
reports-card-story = Сторіз
reports-card-pixels = { $width } × { $height } пікселів
reports-card-alt = Словами:
reports-kind = Вид
reports-kind-checks = Перевірки
reports-kind-checks-hint = одна перевірка або кілька в огляді
reports-kind-dossier = Досьє
reports-kind-dossier-hint = спершу огляд, за ним самі перевірки
reports-kind-corrections = Виправлення
reports-kind-corrections-hint = що виправлено, коли й чому
reports-kind-statistics = Статистика
reports-kind-statistics-hint = цифри перевірок за період
reports-period-since = Від
reports-period-until = До
reports-period-hint = день, місяць або рік: 2031-09
reports-period-open = без межі
reports-period-date = Це не дата. Напишіть 2031, 2031-09 або 2031-09-07.
reports-period-before = Це раніше за початок.
reports-page = Сторінка { $n } з { $all }
reports-page-previous = Попередня сторінка
reports-page-next = Наступна сторінка
reports-page-failed = Цю сторінку не вдалося намалювати.
reports-fit = Масштаб
reports-fit-width = За шириною
reports-fit-page = Уся сторінка
reports-one-title = На картці одне твердження
reports-one-lead = Виберіть, яке саме.
reports-one-other = Вибрати інакше
reports-language = Мова
reports-language-en = Англійська
reports-language-uk = Українська

reports-export = Експорт…
reports-preview-of = Перегляд: { $format }
reports-preview-busy = Складаю звіт…
reports-preview-stopped = Перегляд зупинено. Файл можна записати й без нього.
reports-preview-again = Скласти перегляд
reports-file-name = звіт
reports-preview-cut = Перегляд тут закінчується. У файлі будуть усі твердження: { $n }.
reports-preview-link = Відкриється в браузері: { $url }
reports-claims = { $n ->
    [0] без тверджень
    [one] { $n } твердження
    [few] { $n } твердження
   *[many] { $n } тверджень
  }
reports-with-verdict = { $n ->
    [0] жодного з вердиктом
   *[other] { $n } з вердиктом
  }

reports-empty-title = Звітувати ще нема про що
reports-empty-lead = Звіт складається з тверджень, найкраще з вердиктом. Запишіть твердження в «Читанні» або напишіть його у «Твердженнях».
reports-empty-claims = До тверджень
reports-nothing-title = Цей звіт був би порожній
reports-nothing-lead = У ньому немає жодного твердження. Виберіть, про що ще звітувати.
reports-choose-document-title = Яка стаття?
reports-choose-document-lead = У звіті буде кожне твердження з неї, за порядком тексту.
reports-choose-query-title = Які твердження?
reports-choose-query-lead = Напишіть, про що звіт, так само, як у пошуку в «Твердженнях».

reports-remarks = Чого бракуватиме читачам
reports-remarks-none = Нічого не бракує.
reports-remarks-count = { $n ->
    [one] { $n } твердження
    [few] { $n } твердження
   *[many] { $n } тверджень
  }
reports-remarks-more = { $n ->
    [one] і ще { $n }
    [few] і ще { $n }
   *[many] і ще { $n }
  }
reports-remarks-find = Показати у «Твердженнях»
reports-remarks-settings = Налаштування
reports-remark-unknown = Щось інше: { $code }
reports-remark-no-publisher = Видавця не вказано
    .hint = Пошукові системи приймають перевірку лише від названого видавця.
reports-remark-no-publisher-url = У видавця немає сайту
    .hint = ClaimReview називає автора за іменем і адресою.
reports-remark-no-corrections-policy = Правил виправлень не вказано
    .hint = Читачі мають знати, як виправляють помилки.
reports-remark-no-verdict = Вердикту ще немає
    .hint = У звіті позначено як нерозв’язане; у ClaimReview не потрапляє.
reports-remark-no-page-url = Немає сторінки перевірки
    .hint = Запишіть, де її оприлюднено, або вкажіть початок адрес. Без цього в ClaimReview не потрапляє.
reports-remark-no-publication-date = Ще не оприлюднено
    .hint = У звіті немає дати публікації.
reports-remark-no-claimant = Не названо, хто стверджує
    .hint = Читачі не дізнаються, чиє це твердження.
reports-remark-claimant-kind = Невідомо, особа це чи організація
    .hint = ClaimReview цього не вкаже, доки не вкаже редакція.
reports-remark-no-claim-date = Немає дати, коли це сказано
    .hint = У звіті її не буде.
reports-remark-no-appearance = Немає адреси, де це сказано
    .hint = Читачі не зможуть перейти туди, де це сказано.
reports-remark-media-no-category = Не сказано, що зробили із зображенням
    .hint = Доти його немає в MediaReview.
reports-remark-media-no-page = Зображення без сторінки, яка його показує
    .hint = Доти його немає в MediaReview.
reports-remark-claim-long = Довше за 75 символів
    .hint = Пошукові системи обріжуть; дайте твердженню коротку назву.
reports-remark-no-rationale = Вердикт без обґрунтування
    .hint = Напишіть обґрунтування, перш ніж оприлюднювати.
reports-remark-no-evidence = Доказів немає
    .hint = У звіті ніщо його не підтверджує і не заперечує.
reports-remark-no-citation = Обґрунтування не посилається на докази
    .hint = Читачам не видно, на чому воно тримається.
reports-remark-citation-missing = Обґрунтування посилається на доказ, якого вже немає
    .hint = Номер нікуди не веде.

reports-remark-signs-without-font = Деяким знакам бракує накреслення
    .hint = Жоден доступний шрифт їх не має; на їхньому місці читачі побачать рамку.
reports-remark-picture-left-out = Зображення пропущено
    .hint = Його не вдалося прочитати, або такий вид на сторінках не вміщується.
reports-remark-logo-left-out = Логотип пропущено
    .hint = Його не вдалося прочитати. Виберіть інший файл у шаблоні.
reports-remark-untagged = Вголос читається не повністю
    .hint = У сторінках немає структури для читачів екрана. Для них краще дати вебсторінку.
reports-remark-claim-cut = Твердження на картці скорочено
    .hint = Воно задовге для цього розміру. Візьміть більший або дайте твердженню коротку назву.

reports-export-title = Експорт
reports-export-lead-claims = { $claims ->
    [one] { $claims } твердження
    [few] { $claims } твердження
   *[many] { $claims } тверджень
  }, { $language }
reports-export-formats = Формати
reports-export-formats-none = Позначте хоча б один формат.
reports-export-files = Буде записано
reports-export-write-files = { $n ->
    [one] Записати { $n } файл
    [few] Записати { $n } файли
   *[many] Записати { $n } файлів
  }
reports-export-writing-of = { $format }, { $at } з { $all }…
reports-export-done-files = { $n ->
    [one] Записано { $n } файл
    [few] Записано { $n } файли
   *[many] Записано { $n } файлів
  }
reports-export-failed = { $n ->
    [one] Не записано { $n } файл.
    [few] Не записано { $n } файли.
   *[many] Не записано { $n } файлів.
  }
reports-export-state-waiting = чекає
reports-export-state-running = записується…
reports-export-state-done = записано
reports-export-state-failed = не записано
reports-export-state-stopped = зупинено, не записано
reports-export-path = Файл
reports-export-write = Записати
reports-export-writing = Записую…
reports-export-exists = Файл із такою назвою вже є. Його залишено, як є.
reports-export-replace = Замінити
reports-export-other = Записати як { $name }
reports-withheld = { $n ->
    [one] Вилучено в { $n } місці: не для публікації.
    [few] Вилучено у { $n } місцях: не для публікації.
   *[many] Вилучено у { $n } місцях: не для публікації.
  }
reports-export-done = Записано
reports-export-bytes = { $bytes } Б
reports-export-sha = SHA-256
reports-export-path-empty = Вкажіть, куди записати файл.
reports-export-path-relative = Вкажіть повний шлях, від кореневої теки.

reports-exports = Що вже вийшло
reports-exports-none = З цієї книги ще нічого не вийшло.
reports-exports-everything = Усе
reports-exports-claims = Вибрані твердження
reports-exports-again = Вибрати те саме знову
reports-exports-more = { $n ->
    [one] ще { $n }
    [few] ще { $n }
   *[many] ще { $n }
  }

reports-key-export = експорт
reports-key-what = про що
reports-key-format = формат
reports-key-language = мова
reports-key-preview = до перегляду
reports-key-kind = вид
reports-key-format-back = попередній формат
reports-key-card = розмір картки
reports-key-pages = сторінка
reports-key-ends = перша сторінка, остання сторінка
reports-key-zoom = масштаб

error-report-one-claim = На картці вміщується одне твердження, а вибрано більше.
    .safe = Нічого не записано.
    .do = Виберіть одне твердження для картки або інший формат для всіх.
error-report-card-no-claim = На картці має бути твердження, а жодного не вибрано.
    .safe = Нічого не записано.
    .do = Виберіть одне твердження.
error-report-pdf-too-many-checks = Перевірок більше, ніж вміщує один PDF.
    .safe = Нічого не записано.
    .do = Виберіть менше тверджень або інший формат.
error-report-pdf-too-much-text = Тексту більше, ніж вміщує один PDF.
    .safe = Нічого не записано.
    .do = Виберіть менше тверджень або інший формат.
error-report-typeset-layout = Не вдалося скласти сторінки: { $why }
    .safe = Нічого не записано.
    .do = Спробуйте інший формат; вебсторінка містить усе, що й PDF.
error-report-typeset-pdf = Не вдалося створити PDF: { $why }
    .safe = Нічого не записано.
    .do = Спробуйте інший формат; вебсторінка містить усе, що й PDF.
error-report-typeset-picture = Не вдалося намалювати зображення: { $why }
    .safe = Нічого не записано.
    .do = Спробуйте інший розмір або формат.
error-report-typeset-bundle = Те, чим складають звіти, пошкоджено: { $why }
    .safe = Нічого не записано.
    .do = Установіть Claimbook знову.
error-report-site = Сайт не вдалося зробити. { $why }
    .safe = Нічого не записано.
    .do = Виправте назване або виберіть інші твердження.
error-report-unpublished = Жодну з перевірок цих тверджень не опубліковано.
    .safe = Нічого не записано.
    .do = Сайт складається з опублікованих перевірок із вердиктом: спершу позначте, що перевірка вийшла, або виберіть інші.
error-report-pdf-too-many-rows = У таблицях більше рядків, ніж уміщає один PDF.
    .safe = Нічого не записано.
    .do = Виберіть менше тверджень чи коротший період або експортуйте сторінку, таблицю чи CSV.
