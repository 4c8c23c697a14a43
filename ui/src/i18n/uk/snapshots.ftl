# Захоплення, список знімків, пізніші перевірки, архіви й те, як книга захоплює.
place-snapshots = Знімки
key-snapshots = Знімки

captures-open = Захопити…
captures-title = Захоплення
captures-lead = Захоплене лишається таким, як було: байти, час, адреса й хеш. Сторінки завантажуються одна за одною, разом із зображеннями й таблицями стилів.
captures-off = Для цієї книги захоплення вимкнено: нічого не завантажується. Файли й вставлені сторінки все одно можна взяти.
captures-off-settings = Налаштування…
captures-for = Для твердження
captures-addresses = Адреси
captures-addresses-hint = Одна чи багато, або будь-який текст з адресами; або вставте скопійовану сторінку
captures-found = { $n ->
    [0] Жодної адреси
    [one] { $n } адреса
    [few] { $n } адреси
    [many] { $n } адрес
   *[other] { $n } адреси
  }
captures-refused = { $n ->
    [one] { $n } не можна захопити:
    [few] { $n } не можна захопити:
    [many] { $n } не можна захопити:
   *[other] { $n } не можна захопити:
  }
captures-more = { $n ->
    [one] і ще { $n }
    [few] і ще { $n }
    [many] і ще { $n }
   *[other] і ще { $n }
  }
captures-start = { $n ->
    [0] Захопити
    [one] Захопити { $n }
    [few] Захопити { $n }
    [many] Захопити { $n }
   *[other] Захопити { $n }
  }
captures-pasted = Вставлена сторінка
captures-pasted-html = Вставлено сторінку
captures-pasted-text = Вставлено текст
captures-copied-from = Звідки скопійовано
captures-copied-from-hint = адреса, https://…
captures-pasted-keep = Зберегти як знімок
captures-pasted-addresses = { $n ->
    [one] Лише { $n } адресу з неї
    [few] Лише { $n } адреси з неї
    [many] Лише { $n } адрес із неї
   *[other] Лише { $n } адреси з неї
  }
captures-file = Файл
captures-file-hint = збережена сторінка (HTML, MHTML), PDF, зображення, WARC, WACZ чи будь-який інший файл; або киньте файли на вікно
captures-saved-from = Звідки збережено
captures-saved-from-hint = адреса, якщо у файлі її немає
captures-file-take = Взяти файл
captures-drop-blocked = Не взято: спершу закрийте те, що відкрито, або відкрийте книгу
captures-queue = Що захоплюється
captures-running = Захоплення: { $done } із { $all }
captures-over = { $n ->
    [0] Нічого не захоплено
    [one] Захоплено { $n }
    [few] Захоплено { $n }
    [many] Захоплено { $n }
   *[other] Захоплено { $n }
  }{ $failed ->
    [0] {""}
    [one] , не вдалося { $failed }
    [few] , не вдалося { $failed }
    [many] , не вдалося { $failed }
   *[other] , не вдалося { $failed }
  }
captures-stop-all = Зупинити все
captures-again-all = Спробувати всі ще раз
captures-clear = Очистити список
captures-goes-on = Триває й тоді, коли це закрито.
captures-state-waiting = чекає
captures-state-running = запитуємо…
captures-state-done = нічого всередині
captures-state-taken = захоплено
captures-state-kept = вже є в книзі
captures-state-refused = відхилено
captures-state-failed = не захоплено
captures-state-stopped = зупинено
captures-bytes = поки що { $done }
captures-bytes-of = { $done } із { $all }
captures-progress = Захоплення: { $name }
captures-look = Дивитися
captures-evidence = Зробити доказом
captures-is-evidence = Доказ
captures-evidence-made = Доказ додано ({ $stance }) · Скасувати Ctrl+Z
captures-stop-named = Зупинити: { $name }
captures-put-away-named = Прибрати зі списку: { $name }
captures-allow-private = Дозволити для цього захоплення
captures-key-start = захопити
captures-key-walk = наступне, попереднє
captures-key-look = дивитися
captures-key-evidence = зробити доказом
captures-key-again = спробувати ще раз
captures-key-private = дозволити приватну адресу
captures-key-end = зупинити, прибрати зі списку
captures-key-stop-all = зупинити все
captures-sign-running = Захоплення: { $done } із { $all }
captures-sign-failed = { $n ->
    [one] Не захоплено { $n }
    [few] Не захоплено { $n }
    [many] Не захоплено { $n }
   *[other] Не захоплено { $n }
  }
captures-sign-over = { $n ->
    [one] Готово: { $n } захоплення
    [few] Готово: { $n } захоплення
    [many] Готово: { $n } захоплень
   *[other] Готово: { $n } захоплення
  }

snapshots-find = Шукати за назвою, адресою, сайтом чи файлом
snapshots-total = { $n ->
    [one] { $n } знімок
    [few] { $n } знімки
    [many] { $n } знімків
   *[other] { $n } знімка
  }, { $size }
snapshots-list = Знімки
snapshots-tools = Що з ними зробити
snapshots-column-title = Сторінка чи файл
snapshots-column-state = Остання перевірка
snapshots-column-evidence = Докази
snapshots-column-size = Розмір
snapshots-column-time = Захоплено
snapshots-kind-page = сторінка
snapshots-kind-image = зображення
snapshots-kind-pdf = PDF
snapshots-kind-text = текст
snapshots-kind-file = файл
snapshots-disturbing = тяжке: приховано, доки не попросять
snapshots-from-file = із файлу
snapshots-of-url = { $n ->
    [one] { $n } за цією адресою
    [few] { $n } за цією адресою
    [many] { $n } за цією адресою
   *[other] { $n } за цією адресою
  }
snapshots-evidence = { $n ->
    [0] жоден доказ на ньому не спирається
    [one] на ньому спирається { $n } доказ
    [few] на ньому спираються { $n } докази
    [many] на ньому спирається { $n } доказів
   *[other] на ньому спирається { $n } доказу
  }
snapshots-media = { $n ->
    [one] { $n } зображення чи запис
    [few] { $n } зображення чи записи
    [many] { $n } зображень чи записів
   *[other] { $n } зображення чи запису
  }
snapshots-never = ще не перевіряли знову
snapshots-no-address = немає адреси, щоб перевірити знову
snapshots-drifted = { $n ->
    [one] { $n } цитата зрушила
    [few] { $n } цитати зрушили
    [many] { $n } цитат зрушили
   *[other] { $n } цитати зрушили
  }
snapshots-of-claim = До твердження: { $claim }
snapshots-stale = Перевірити знову: { $n }
snapshots-stale-lead = На них спираються докази, а їхніх адрес давно ніхто не перевіряв.
snapshots-selected = { $n ->
    [one] Вибрано { $n }
    [few] Вибрано { $n }
    [many] Вибрано { $n }
   *[other] Вибрано { $n }
  }
snapshots-select-none = Зняти вибір
snapshots-select-named = Вибрати: { $name }
snapshots-again = Перевірити знову
snapshots-again-all = { $n ->
    [one] Перевірити знову { $n }
    [few] Перевірити знову всі { $n }
    [many] Перевірити знову всі { $n }
   *[other] Перевірити знову всі { $n }
  }
snapshots-again-begun = { $n ->
    [0] Немає адрес, які можна перевірити знову
    [one] Перевіряємо знову { $n } адресу
    [few] Перевіряємо знову { $n } адреси
    [many] Перевіряємо знову { $n } адрес
   *[other] Перевіряємо знову { $n } адреси
  }
snapshots-removed = { $n ->
    [one] Вилучено { $n } знімок · Скасувати Ctrl+Z
    [few] Вилучено { $n } знімки · Скасувати Ctrl+Z
    [many] Вилучено { $n } знімків · Скасувати Ctrl+Z
   *[other] Вилучено { $n } знімка · Скасувати Ctrl+Z
  }
snapshots-empty-title = Ще нічого не захоплено
snapshots-empty-lead = Посилання — ще не доказ: сторінки змінюються й зникають. Знімок зберігає сторінку, PDF, зображення чи будь-який файл таким, яким ви його прочитали. Вставте адреси, киньте файли або відкрийте архів (WARC, WACZ).
snapshots-none-found-title = За цим не знайдено жодного знімка
snapshots-none-found-lead = Кожне слово має бути в назві, адресі, сайті чи назві файлу.
snapshots-none-stale-title = Нічого перевіряти знову
snapshots-none-stale-lead = Усе, на що спираються докази, недавно перевірено. Скільки днів це чинне, сказано в налаштуваннях.
snapshots-show-all = Показати всі знімки
snapshots-key-walk = наступний, попередній
snapshots-key-select = вибрати
snapshots-key-select-all = вибрати все
snapshots-key-select-none = зняти вибір
snapshots-key-again = перевірити знову
snapshots-key-again-stale = перевірити знову все, чому час
snapshots-key-export = записати архів
snapshots-key-stale = перевірити знову
snapshots-key-find = шукати
snapshots-key-remove = вилучити

snapshots-export = Записати архів…
snapshots-export-title = { $n ->
    [one] Записати архів: { $n } знімок
    [few] Записати архів: { $n } знімки
    [many] Записати архів: { $n } знімків
   *[other] Записати архів: { $n } знімка
  }
snapshots-export-lead = З первісними байтами, заголовками, часом і хешами. Зображення зберігають усе, що кажуть про себе, навіть місце.
snapshots-export-format = Формат
snapshots-export-wacz = WACZ 1.1.1
snapshots-export-warc = WARC 1.1
snapshots-export-wacz-hint = один файл, який відкривають програми відтворення, з покажчиком і хешами
snapshots-export-warc-hint = прості записи, стиснуті, як їх зберігають вебархіви
snapshots-export-path = Файл
snapshots-export-write = Записати
snapshots-export-running = Записуємо архів…
snapshots-export-done = { $n ->
    [one] Записано { $n } знімок, ресурсів: { $resources }, { $size }
    [few] Записано { $n } знімки, ресурсів: { $resources }, { $size }
    [many] Записано { $n } знімків, ресурсів: { $resources }, { $size }
   *[other] Записано { $n } знімка, ресурсів: { $resources }, { $size }
  }
snapshots-export-withheld = { $n ->
    [one] { $n } залишено: він не підлягає оприлюдненню.
    [few] { $n } залишено: вони не підлягають оприлюдненню.
   *[many] { $n } залишено: вони не підлягають оприлюдненню.
  }
snapshots-export-hash = SHA-256 { $hash }

unused-open = Зайві байти…
unused-title = Зайві байти
unused-lead = Захоплені байти, на які в книзі вже ніщо не посилається: від вилучених знімків.
unused-looking = Шукаємо…
unused-found = { $n ->
    [0] Таких немає: усе захоплене потрібне.
    [one] { $n } файл, { $size }
    [few] { $n } файли, { $size }
    [many] { $n } файлів, { $size }
   *[other] { $n } файлу, { $size }
  }
unused-final = Вилучених байтів уже не повернути: якщо скасувати вилучення знімка, його сторінки не буде видно. Запис про нього й хеш лишаються.
unused-remove = Вилучити назавжди
unused-keep = Залишити
unused-removed = { $n ->
    [0] Нічого не вилучено.
    [one] Вилучено { $n } файл, звільнено { $size }.
    [few] Вилучено { $n } файли, звільнено { $size }.
    [many] Вилучено { $n } файлів, звільнено { $size }.
   *[other] Вилучено { $n } файлу, звільнено { $size }.
  }

rechecks-title = Повторна перевірка
rechecks-lead = Що адреси відповідають сьогодні, поруч із захопленим. Невдала перевірка теж названа: тоді нічого не відомо.
rechecks-none = Нічого не перевіряється. Виберіть знімки й натисніть R.
rechecks-running = Перевіряємо знову: { $done } із { $all }
rechecks-not-made = Не перевірено
rechecks-state-waiting = чекає
rechecks-state-running = запитуємо…
rechecks-state-done = перевірено
rechecks-state-failed = не перевірено
rechecks-state-stopped = зупинено
rechecks-sign-running = Перевірка: { $done } із { $all }
rechecks-sign-failed = { $n ->
    [one] Не вдалося перевірити { $n }
    [few] Не вдалося перевірити { $n }
    [many] Не вдалося перевірити { $n }
   *[other] Не вдалося перевірити { $n }
  }
rechecks-sign-over = { $n ->
    [one] Перевірено знову: { $n }
    [few] Перевірено знову: { $n }
    [many] Перевірено знову: { $n }
   *[other] Перевірено знову: { $n }
  }

settings-capture = Захоплення в цій книзі
settings-capture-off = Нічого не завантажувати
settings-capture-off-hint = Для цієї книги програма ніколи не торкається мережі. Файли й вставлені сторінки все одно можна взяти.
settings-capture-proxy = Проксі
settings-capture-proxy-hint = socks5://127.0.0.1:9050 для Tor, або http://host:port
settings-capture-proxy-note = Імена розв’язує лише проксі; перевірка приватних адрес тоді зупиняється на адресах, записаних числами.
settings-capture-agent = Ким ми називаємося сайтам
settings-capture-agent-hint = порожньо: Claimbook і його версія
settings-capture-max-bytes = Найбільша сторінка чи файл, МБ
settings-capture-max-seconds = Найдовше чекання, секунд
settings-capture-max-redirects = Найбільше переспрямувань
settings-capture-max-requisites = Найбільше зображень і таблиць стилів сторінки
settings-capture-max-requisite-bytes = Усі вони разом, МБ
settings-capture-stale-days = Перевірити знову через, днів
settings-capture-wrong = Цього не прийнято: див. повідомлення нижче.

# Що сталося; .safe: що вціліло; .do: що робити.
error-capture-off = Для цієї книги захоплення вимкнено.
    .safe = Нічого не завантажено.
    .do = Увімкніть його в налаштуваннях, або збережіть сторінку в браузері й візьміть файл.
error-capture-setting = Так налаштувати захоплення не можна: { $message }
    .safe = Налаштування лишилися, як були.
    .do = Змініть позначене поле.
error-capture-empty = Нічого не вставлено.
    .safe = Нічого не змінено.
    .do = Скопіюйте сторінку ще раз і вставте.
error-capture-refused = Відхилено: { $message }
    .safe = Нічого з цього не збережено.
error-capture-bad-url = Це не та адреса, яку можна захопити.
    .safe = Нічого не завантажено.
    .do = Скопіюйте адресу ще раз з адресного рядка браузера, без імені й пароля.
error-capture-scheme = Захопити можна лише сторінки з http:// і https://.
    .safe = Нічого не завантажено.
    .do = Збережіть її як файл і візьміть файл.
error-capture-refused-address = { $host } — у цьому комп’ютері або в приватній мережі ({ $address }).
    .safe = Її не запитували: інакше сторінка могла б привести програму до ваших власних пристроїв.
    .do = Якщо ви маєте на увазі саме цю сторінку, дозвольте її для цього захоплення.
error-capture-dns = Такого сайту не знайдено.
    .safe = Нічого не збережено.
    .do = Перевірте, чи немає в адресі помилки й чи є зв’язок. Сайту може вже не бути.
error-capture-timeout = Сайт відповідав надто довго.
    .safe = Нічого не збережено: пів сторінки не буває.
    .do = Спробуйте пізніше, або дозвольте в налаштуваннях чекати довше.
error-capture-tls = Сайт не зміг довести, хто він: його сертифікат недійсний.
    .safe = Нічого не збережено.
    .do = Перевірте годинник комп’ютера. Якщо він іде правильно, не довіряйте такій сторінці; коли вже треба, збережіть її в браузері й візьміть файл.
error-capture-too-large = Цього більше, ніж дозволено.
    .safe = Нічого не збережено: пів сторінки не буває.
    .do = Підніміть межу в налаштуваннях, якщо ви чекали так багато.
error-capture-too-many-redirects = Адреса веде далі й далі.
    .safe = Нічого не збережено.
    .do = Відкрийте її в браузері й захопіть ту адресу, де вона закінчується.
error-capture-redirect-loop = Адреса веде до самої себе.
    .safe = Нічого не збережено.
    .do = Сайт, мабуть, хоче кукі, яких тут не зберігають. Збережіть сторінку в браузері й візьміть файл.
error-capture-truncated = Відповідь обірвалася посередині.
    .safe = Нічого не збережено: пів сторінки не буває.
    .do = Спробуйте ще раз.
error-capture-connection = До сайту не дістатися.
    .safe = Нічого не збережено.
    .do = Спробуйте пізніше; подивіться, чи сторінка відкривається в браузері.
error-capture-decode = Надіслане сайтом не розпаковується.
    .safe = Нічого не збережено.
    .do = Спробуйте ще раз; якщо не допоможе, збережіть сторінку в браузері й візьміть файл.
error-capture-proxy = Проксі нас не пропускає.
    .safe = Нічого не завантажено, і без проксі нічого не пробували.
    .do = Перевірте проксі в налаштуваннях і чи він працює.
error-capture-sink = Захоплені байти не вдалося покласти в книгу.
    .safe = Нічого не збережено; захоплене раніше ціле.
    .do = Подивіться, чи є місце на диску й чи можна писати в теку книги.
error-archive-failed = Архів не вдалося записати.
    .safe = Книга така, як була.
    .do = Виберіть інший шлях і подивіться, чи є місце на диску.
error-archive-record = Архів пошкоджено: { $message }
    .safe = Прочитане до цього місця збережено.
    .do = Візьміть архів ще раз звідти, звідки він.
error-call-format = Такого формату немає.
    .safe = Нічого не записано.
    .do = Виберіть WACZ або WARC.
error-file-too-large = Файл більший за 2 ГБ або за дозволене.
    .safe = Нічого не взято.
    .do = Візьміть його частину, або підніміть межу в налаштуваннях.
error-image-too-large = Зображення називає себе таким великим, що його не показати.
    .safe = Його байти збережено, як вони прийшли.
    .do = Збережіть копію й подивіться деінде, якщо довіряєте їй.
error-pdf-page = Цієї сторінки PDF не вдалося намалювати.
    .safe = Її байти збережено, як вони прийшли.
    .do = Збережіть копію й подивіться деінде.
error-snapshot-no-address = Цей знімок не має адреси: нема куди подивитися знову.
    .safe = Нічого не змінено.
    .do = Захопіть сторінку за адресою, якщо знаєте її.
error-snapshot-no-page = У цьому знімку немає сторінки.
    .safe = Нічого не змінено.
error-snapshot-no-text = У цьому знімку немає слів.
    .safe = Нічого не змінено.
    .do = Візьміть його за доказ цілим і напишіть у примітці, що на ньому видно.
error-snapshot-none = Немає знімків, які записати.
    .safe = Нічого не записано.
    .do = Виберіть один чи кілька, або захопіть те, на що посилаються докази.
error-snapshot-one = Первісні байти можна зберегти лише одного знімка за раз.
    .safe = Нічого не записано.
    .do = Виберіть один, або запишіть WACZ, що вміщує кілька.
error-snapshot-unread = Його тексту не вдалося прочитати: { $message }
    .safe = Байти збережено, як вони прийшли, а прочитаний раніше текст лишається.
    .do = Подивіться на саму сторінку, або збережіть копію.
error-evidence-no-snapshot = Слова можна прив’язати лише в знімку.
    .safe = Нічого не записано.
    .do = Спершу захопіть сторінку.
error-evidence-quote-absent = Цих слів немає в знімку.
    .safe = Нічого не записано; набране лишилося тут.
    .do = Виділіть їх у тексті знімка, або не вказуйте цитати.
error-evidence-quote-ambiguous = Ці слова трапляються в знімку не раз.
    .safe = Нічого не записано; набране лишилося тут.
    .do = Виділіть потрібні в тексті знімка.
error-source-own-origin = Джерело не може бути власним першоджерелом.
    .safe = Нічого не змінено.
    .do = Залиште першоджерело порожнім, або назвіть інше джерело.
error-blob-missing = У теці книги бракує захоплених байтів.
    .safe = Запис про них є, разом із хешем.
    .do = Відновіть їх із копії книги; «Перевірити книгу» назве все, чого бракує.
