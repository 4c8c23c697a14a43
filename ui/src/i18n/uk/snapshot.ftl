# Місце одного знімка: що знято, як на нього дивитися, цитувати, перевіряти знову й порівнювати.
place-snapshot = Знімок
snapshot-captured = знято { $when }
snapshot-captured-by = знято { $when }, { $who }
snapshot-to-all = Знімки

snapshot-line = Знімки цієї адреси
snapshot-line-one = { $when }, { $mark }
snapshot-line-compare = Порівняти з попереднім
snapshot-mark-none = ще не перевіряли знову
snapshot-mark-evidence = { $n ->
    [one] { $n } цитата
    [few] { $n } цитати
    [many] { $n } цитат
   *[other] { $n } цитати
  }

snapshot-looks = Як дивитися
snapshot-look-text = Текст
snapshot-look-page = Сторінка
snapshot-look-image = Зображення
snapshot-look-leaves = Сторінки
snapshot-look-file = Файл
snapshot-text = Текст знімка
snapshot-page-frame = Знята сторінка: { $title }
snapshot-page-inert = Такою її знято: сценарії в ній не виконуються, і з мережі нічого не запитується.
snapshot-fit = Умістити
snapshot-full = 100 %
snapshot-size = { $width } × { $height } пікселів
snapshot-particulars = Що зображення каже про себе
snapshot-particulars-none = Зображення нічого про себе не каже.
snapshot-location = Це зображення каже, де його знято. Це лишається в книзі: звіти й копії зображення для інших цього не показують, якщо ви не передасте оригінал.
snapshot-leaf = Сторінка { $n } з { $all }
snapshot-leaf-go = Перейти до сторінки
snapshot-leaf-previous = Попередня сторінка
snapshot-leaf-next = Наступна сторінка
snapshot-leaf-failed = Цю сторінку не вдалося намалювати. Її байти в безпеці; збережіть копію, щоб подивитися деінде.
snapshot-leaf-again = Намалювати знову
snapshot-file-only = Цей файл можна лише зберегти
snapshot-file-only-lead = Він зберігається таким, яким надійшов, байт у байт ({ $type }, { $size }); показати його тут нічим.
snapshot-disturbing-hidden = Приховано: позначено як тяжке
snapshot-disturbing-lead = Буде показано, коли ви попросите.
snapshot-disturbing-text = Текст можна читати, не бачачи його.
snapshot-show-it = Показати

snapshot-no-text = Слів тут немає
snapshot-no-text-plain = Прочитати тут як текст нічого. Подивіться на нього або пошліться на нього в цілому.
snapshot-no-text-pdf-no-text = У цьому PDF є зображення сторінок і немає тексту: зазвичай це скан. Подивіться на його сторінки.
snapshot-no-text-pdf-locked = Цей PDF замкнено паролем: його тексту не прочитати. Збережіть копію й відкрийте її з паролем.
snapshot-no-text-unread = Його текст ще не прочитано, або прочитати не вдалося. Байти в безпеці: прочитайте його наново.
snapshot-reread = Прочитати текст наново
snapshot-reread-done = Текст прочитано наново

snapshot-quotes = Цитати
snapshot-quotes-placed = У цьому тексті
snapshot-quotes-orphans = Більше не знайдено в цьому тексті
snapshot-quotes-whole = Спираються на нього в цілому
snapshot-quotes-none = Нічого ще не процитовано
snapshot-quotes-none-lead = Виділіть слова в тексті мишею або клавішами Shift і стрілками та натисніть 1 (за), 2 (проти) або 3 (контекст).
snapshot-quotes-none-whole = Натисніть 1 (за), 2 (проти) або 3 (контекст), щоб він у цілому став доказом.
snapshot-quote-card = Цитата { $n }, { $stance }: { $claim }
snapshot-quote-card-unplaced = Цитата, { $stance }: { $claim }
snapshot-orphan-missing = Її слів у цьому тексті немає. Її ніде не позначено.
snapshot-orphan-ambiguous = Її слова стоять тут не раз; не видно, які саме малися на увазі. Її ніде не позначено.
snapshot-quote-no-words = Слів не процитовано
snapshot-quote-open = Відкрити твердження

snapshot-goes-to = Цитати йдуть до:
snapshot-goes-nowhere = твердження не вибрано
snapshot-goes-change = Змінити
snapshot-goes-choose = Вибрати твердження
snapshot-goes-title = До якого твердження йдуть цитати?
snapshot-goes-find = Знайти твердження
snapshot-goes-nothing = За цими словами твердження не знайдено.
snapshot-goes-take = Цитувати для нього
snapshot-goes-taken = Цитати йдуть до «{ $claim }»
snapshot-selected = Виділені слова:
snapshot-selected-whole = Усе в цілому:
snapshot-fragments = { $n ->
    [one] { $n } уривок.
    [few] { $n } уривки.
    [many] { $n } уривків.
   *[other] { $n } уривка.
  }
snapshot-quoted = Процитовано ({ $stance }): «{ $words }» · Скасувати Ctrl+Z
snapshot-quoted-whole = Став доказом у цілому ({ $stance }) · Скасувати Ctrl+Z
snapshot-stance-supports = за
snapshot-stance-contradicts = проти
snapshot-stance-context = контекст
snapshot-stance-undecided = не вирішено

snapshot-details = Подробиці
snapshot-details-asked = Запитана адреса
snapshot-details-final = Адреса, що відповіла
snapshot-details-way = Шлях туди
snapshot-details-file = Файл
snapshot-details-status = Стан
snapshot-details-type = Тип
snapshot-details-came = Надійшло
snapshot-came-fetched = запитано з мережі
snapshot-came-file = узято з файлу
snapshot-came-pasted = вставлено
snapshot-came-archive = узято з архіву
snapshot-details-when = Знято
snapshot-details-who = Хто
snapshot-details-tool = Чим
snapshot-details-reader = Текст прочитав
snapshot-details-published = Опубліковано
snapshot-details-byline = Автор, як там сказано
snapshot-details-headers = { $n ->
    [one] { $n } заголовок відповіді
    [few] { $n } заголовки відповіді
    [many] { $n } заголовків відповіді
   *[other] { $n } заголовка відповіді
  }
snapshot-details-resources = Байти
snapshot-role-page = сама сторінка
snapshot-role-requisite = належить до неї
snapshot-role-container = контейнер
snapshot-copy-hash = Копіювати SHA-256: { $name }
snapshot-copied = Скопійовано: { $hash }
snapshot-details-absent = Не вдалося зняти
snapshot-note = Нотатка редакції
snapshot-note-save = Зберегти нотатку
snapshot-note-saved = Нотатку збережено
snapshot-disturbing = Тяжке: ховати, доки не попросять
snapshot-disturbing-on = Позначено як тяжке: приховано, доки не попросять
snapshot-disturbing-off = Більше не приховано
snapshot-delete = Вилучити цей знімок
snapshot-deleted = Знімок вилучено · Скасувати Ctrl+Z
snapshot-save-copy = Зберегти копію
snapshot-save-title = Зберегти копію оригіналу
snapshot-save-lead = Байт у байт, як було знято. Зображення зберігає все, що каже про себе, зокрема місце.
snapshot-save-path = Шлях до файлу
snapshot-save-replace = Замінити файл, якщо він уже є
snapshot-saved = Збережено: { $path }, SHA-256 { $hash }

snapshot-look-again = Перевірити знову
snapshot-looking = Перевіряється знову: { $host }
snapshot-looked = Що показала повторна перевірка
snapshot-looked-status = Стан { $status }
snapshot-looked-final = відповіла адреса { $url }
snapshot-looked-why = Підстава: { $why }
snapshot-looked-private = Якщо адреса лежить на цьому комп’ютері або у вашій мережі, її запитують лише за вашою вказівкою.
snapshot-look-private = Усе одно перевірити, цього разу
snapshot-drifted = { $n ->
    [one] { $n } цитата більше не стоїть там, де стояла
    [few] { $n } цитати більше не стоять там, де стояли
    [many] { $n } цитат більше не стоять там, де стояли
   *[other] { $n } цитати більше не стоять там, де стояли
  }
snapshot-drifted-none = Кожна цитата стоїть там, де стояла.
snapshot-found-open = Відкрити знайдене
snapshot-compare = Порівняти
snapshot-earlier-looks = Попередні перевірки ({ $n })
snapshot-looks-none = Ще ніхто не перевіряв знову.
snapshot-safe = У безпеці
snapshot-do = Що робити

snapshot-outcome-same = Ті самі слова
    .means = Сторінка відповіла, і текст її такий, яким його знято.
    .safe = Знімок і цитати лишаються як є.
    .do = Нічого. Перевірте знову, коли від цього багато залежить.
snapshot-outcome-changed = Сторінка змінилася
    .means = Сторінка відповіла, але текст її інший, ніж знято.
    .safe = Знімок зберігає старі слова, а нові знято поруч.
    .do = Порівняйте обидва й подивіться, чи цитати нижче ще справджуються.
snapshot-outcome-redirected = Переїхала на іншу адресу
    .means = Адреса тепер веде на іншу сторінку, і слова на ній інші.
    .safe = Знімок зберігає слова, що стояли за старою адресою.
    .do = Відкрийте знайдене: це та сама стаття на новому місці чи щось інше?
snapshot-outcome-moved-home = Веде на головну сторінку
    .means = Адреса тепер веде на головну сторінку сайту: статті там, мабуть, уже немає.
    .safe = Знімок зберігає сторінку такою, якою її читали.
    .do = Вважайте, що сторінки немає. Запитайте видавця й скажіть у перевірці, що її прибрали.
snapshot-outcome-gone = Сторінки немає
    .means = Сайт відповів, що такої сторінки вже немає.
    .safe = Знімок зберігає сторінку такою, якою її читали, з часом і контрольною сумою.
    .do = Скажіть у перевірці, що сторінки немає, і посилайтеся на знімок.
snapshot-outcome-soft-gone = Сторінка пише, що її немає
    .means = Сайт відповів так, ніби все гаразд, але показує, що нічого не знайдено.
    .safe = Знімок зберігає сторінку такою, якою її читали.
    .do = Для певності подивіться на сторінку у браузері, а тоді вважайте, що її немає.
snapshot-outcome-paywall = Лише за передплатою
    .means = Сайт тепер показує частину тексту й просить передплату.
    .safe = Знімок зберігає весь текст, який було знято. Чи він змінився, сказати не можна.
    .do = Прочитайте сторінку за передплатою, збережіть її з браузера й додайте цей файл.
snapshot-outcome-login-wall = Лише після входу
    .means = Сайт тепер питає, хто ви, перш ніж показати сторінку.
    .safe = Знімок зберігає те, що було знято. Чи воно змінилося, сказати не можна.
    .do = Увійдіть у браузері, збережіть сторінку й додайте цей файл.
snapshot-outcome-blocked = Сайт нам відмовив
    .means = Сайт не захотів відповідати: він вважає нас роботом або не пускає з цієї мережі.
    .safe = Знімок лишається. Чи змінилася сторінка, сказати не можна.
    .do = Спробуйте пізніше або подивіться у браузері та збережіть сторінку звідти.
snapshot-outcome-server-error = Сайт не впорався
    .means = На сайті власна несправність, і показати сторінку він не зміг.
    .safe = Знімок лишається. Чи змінилася сторінка, сказати не можна.
    .do = Перевірте знову пізніше.
snapshot-outcome-failed = Перевірка не вдалася
    .means = Про сторінку нічого не дізналися: не вдалася сама перевірка.
    .safe = Знімок лишається, і жодного доказу не позначено.
    .do = Подивіться на причину, перевірте з’єднання й спробуйте ще раз.

snapshot-compare-title = Порівняння
snapshot-compare-old = Раніше
snapshot-compare-new = Пізніше
snapshot-compare-same = { $n ->
    [one] { $n } абзац такий самий
    [few] { $n } абзаци такі самі
    [many] { $n } абзаців такі самі
   *[other] { $n } абзацу такі самі
  }
snapshot-compare-differing = { $n ->
    [0] Слова в обох ті самі
    [one] { $n } відмінність
    [few] { $n } відмінності
    [many] { $n } відмінностей
   *[other] { $n } відмінності
  }
snapshot-compare-rows = Абзаци поруч
snapshot-compare-unfold = Показати однакові абзаци: { $n }
snapshot-compare-removed = Вилучено
snapshot-compare-added = Додано
snapshot-compare-changed = Змінено
snapshot-compare-at = Відмінність { $n } з { $all }
snapshot-compare-nothing = З цього боку слів немає
snapshot-compare-previous = Попередня відмінність
snapshot-compare-next = Наступна відмінність
snapshot-compare-back = Назад до знімка
snapshot-compare-legend-old = викреслено: лише в ранішому
snapshot-compare-legend-new = підкреслено: лише в пізнішому

snapshot-key-quotes = наступна, попередня цитата
snapshot-key-look = текст, сторінка
snapshot-key-details = подробиці
snapshot-key-again = перевірити знову
snapshot-key-line = знімки цієї адреси
snapshot-key-compare = порівняти
snapshot-key-supports = цитата: за
snapshot-key-contradicts = цитата: проти
snapshot-key-context = цитата: контекст
snapshot-key-fragment = додати уривок
snapshot-key-claim = відкрити твердження
snapshot-key-goes = куди йдуть цитати
snapshot-key-words = до слів
snapshot-key-show = показати, приховати
snapshot-key-copy = зберегти копію
snapshot-key-remove = вилучити
snapshot-key-leaves = наступна, попередня сторінка
snapshot-key-differences = наступна, попередня відмінність
snapshot-key-back = назад до знімка
snapshot-key-forget = забути уривки

snapshot-withheld = Не для публікації
snapshot-withheld-hint = Його байти, текст і хеш лишаються в книзі, і їх немає в жодному файлі, що виходить.
snapshot-withheld-on = Знімок не для публікації · Скасувати Ctrl+Z
snapshot-withheld-off = Знімок знову для публікації · Скасувати Ctrl+Z
snapshot-key-withhold = не для публікації
