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
reports-format-html = Вебсторінка
reports-format-html-hint = один файл, який відкривається й друкується будь-де, з ClaimReview для пошукових систем
reports-format-md = Markdown
reports-format-md-hint = для редакційних систем
reports-format-json = JSON
reports-format-json-hint = усе, що знає звіт, для програм
reports-format-jsonld = JSON-LD
reports-format-jsonld-hint = лише ClaimReview, для вашої власної сторінки
reports-format-csv = CSV
reports-format-csv-hint = рядок на твердження, для таблиць
reports-format-docx = Word
reports-format-docx-hint = документ для текстових редакторів, з виносками та стилями; у перегляді — сторінка
reports-format-xlsx = Excel
reports-format-xlsx-hint = книга з аркушами тверджень, доказів і джерел; у перегляді — сторінка
reports-language = Мова
reports-language-en = Англійська
reports-language-uk = Українська

reports-export = Експорт…
reports-preview-of = Перегляд: { $format }
reports-preview-busy = Складаю звіт…
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
