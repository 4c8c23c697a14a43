# Пакети доказів: запис і перевірка.
bundle-open = Пакет доказів…
bundle-key-write = пакет
bundle-key-check = перевірити пакет
bundle-check-open = Перевірити пакет…
bundle-title = Пакет доказів
bundle-lead = { $claims ->
    [one] { $claims } твердження
    [few] { $claims } твердження
   *[many] { $claims } тверджень
  }: звіт з усім, на чому він тримається, в одному файлі, який може перевірити будь-хто.
bundle-lead-plain = Звіт з усім, на чому він тримається, в одному файлі, який може перевірити будь-хто.
bundle-holds = Що в ньому
bundle-part-reports = Звіт
bundle-part-snapshots = Збережені знімки
bundle-part-snapshots-hint = сторінки й файли доказів такі, як надійшли (WACZ)
bundle-part-history = Історія
bundle-part-history-hint = кожна зміна цих тверджень, у нерозривному ланцюжку
bundle-part-citations = Цитування
bundle-part-citations-hint = на що посилається звіт, для Zotero, BibTeX та інших програм
bundle-withheld = Того, що не для публікації, у ньому немає ніде.
bundle-signature = Підпис
bundle-sign = Підписати ключем цього комп’ютера
bundle-fingerprint = Відбиток ключа
bundle-fingerprint-hint = Передайте його отримувачам іншим шляхом: телефоном, на вашому сайті, на папері. Тоді вони знатимуть, що пакет ваш.
bundle-unsigned-hint = Отримувач перевірить, що пакет цілий, але не хто його зробив.
bundle-write-signed = Підписати й записати
bundle-write-unsigned = Записати без підпису
bundle-writing = Записую пакет…
bundle-written = Пакет записано: { $path }
bundle-done = Пакет записано
bundle-files = { $n ->
    [one] { $n } файл
    [few] { $n } файли
   *[many] { $n } файлів
  }
bundle-manifest = SHA-256 списку файлів
bundle-manifest-hint = Він відповідає за все в пакеті: надрукуйте його, і ніхто не змінить жодного байта непомітно.
bundle-signed-by = Підписано ключем
bundle-unsigned-done = Без підпису: хто його зробив, перевірити не можна.
bundle-check-this = Перевірити його
bundle-copy = Копіювати: { $what }
bundle-copied = Скопійовано: { $what }
bundle-copy-failed = Скопіювати не вдалося. Виділіть цифри й натисніть Ctrl+C.

bundle-check-title = Перевірити пакет
bundle-check-lead = Чи кожен файл у ньому такий, як був, коли його робили, і хто його підписав. Нічого з нього не відкривається.
bundle-check-path = Файл
bundle-check-path-hint = напишіть, виберіть або перетягніть у вікно
bundle-check-path-empty = Вкажіть файл.
bundle-signer = Його мав підписати
bundle-signer-hint = відбиток або відкритий ключ (PEM), який ви отримали іншим шляхом
bundle-signer-digits = Це ні те, ні те. Відбиток має 64 шістнадцяткові цифри; відкритий ключ починається з «-----BEGIN PUBLIC KEY-----».
bundle-check = Перевірити
bundle-checking = Перевіряю…
bundle-verdict = Чи він цілий
bundle-standing-holds = Усе гаразд.
bundle-standing-holds-hint = Кожен файл такий, як був, коли його підписали ключем, якому ви довіряєте.
bundle-standing-unknown-signer = Усе ціле, але чий це ключ, невідомо.
bundle-standing-unknown-signer-hint = Порівняйте відбиток з тим, який ви отримали від автора іншим шляхом; впишіть його вище й перевірте ще раз.
bundle-standing-wrong-signer = Підписано іншим ключем.
bundle-standing-wrong-signer-hint = Файли цілі, але ключ не той, який ви назвали. Не вважайте пакет їхнім, доки не запитаєте.
bundle-standing-unsigned = Він цілий, але не підписаний.
bundle-standing-unsigned-hint = Кожен файл такий, як у списку. Хто склав список, сказати не можна.
bundle-standing-broken = Він пошкоджений.
bundle-standing-broken-hint = Щось у ньому не таке, як було, коли його робили. Попросіть його ще раз і не спирайтеся на цю копію.
bundle-broken = { $n ->
    [one] Не збігається { $n } файл
    [few] Не збігаються { $n } файли
   *[many] Не збігаються { $n } файлів
  }
bundle-fault-altered = змінено
bundle-fault-missing = бракує
bundle-fault-extra = немає у списку: його ніхто не підписував
bundle-fault-twice = є двічі: невідомо, котрий справжній
bundle-fault-name = назва, що веде не туди
bundle-fault-unreadable = не розпаковується
bundle-fault-unsupported = зашифровано або незвично запаковано
bundle-fault-not-read = не перевірено: досягнуто межі
bundle-fault-other = не збігається ({ $code })
bundle-problems = Що ще не так
bundle-says = Що він каже про себе
bundle-says-title = Назва
bundle-says-publisher = Видавець
bundle-says-created = Створено
bundle-says-files = Файли
bundle-says-key = Ключ
bundle-key-ours = ключ цього комп’ютера
bundle-key-other = інший ключ, не цього комп’ютера
bundle-holding = { $n ->
    [0] жоден не збігається
    [one] { $n } збігається
    [few] { $n } збігаються
   *[many] { $n } збігаються
  }

error-bundle-read = Цей файл не вдається прочитати як пакет: { $why }
    .safe = Його залишено, як є; нічого з нього не відкрито.
    .do = Перевірте, чи це той файл і чи він цілий; якщо ні, попросіть його ще раз.
error-bundle-key = Ключем цього комп’ютера не можна скористатися: { $why }
    .safe = Нічого не підписано й не записано; файл ключа залишено, як є.
    .do = Відновіть ключ { $path } з копії або запишіть пакет без підпису.
error-bundle-signer = Це ні відкритий ключ, ні відбиток.
    .safe = Ще нічого не перевірено.
    .do = Дайте 64 шістнадцяткові цифри або весь відкритий ключ із першим і останнім рядком.
error-bundle-write = Пакет не записано: { $why }
    .safe = Нічого напівзаписаного не залишилося; те, що було раніше, є таким, як було.
    .do = Виберіть інше місце або звільніть там місце й запишіть ще раз.
