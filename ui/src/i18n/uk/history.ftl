# Хто, що й коли змінив; назви самих дій стоять поруч зі скасуванням, у shell.ftl.
history-lead = Кожна зміна: хто її зробив і що було до неї. Нічого не переписують; скасоване теж лишається видимим.
history-list = Дії, найновіші спершу
history-count = { $n ->
    [one] { $shown } дія
    [few] { $shown } дії
   *[many] { $shown } дій
  }
history-today = Сьогодні
history-yesterday = Учора
history-nobody = Нікого не названо
history-undone = скасовано
history-more = { $n ->
    [one] і ще { $n } зміна цієї дії
    [few] і ще { $n } зміни цієї дії
   *[many] і ще { $n } змін цієї дії
  }
history-show-all = Показати все
history-show-less = Показати менше
history-erased = Що було і що стало, стерто навмисно. Що це змінено, ким і коли, лишається.
history-was = було
history-became = стало
history-emptied = нічого
history-create = додано
history-update = змінено
history-delete = прибрано
history-erase = стерто
history-open-claim = Відкрити твердження
history-loading = Читаю історію…
history-empty-lead = Тут буде кожна зміна: хто її зробив, коли і що було до неї.
history-empty-claim = Із ним ще нічого не діялося.
history-utc = { $time } UTC

history-verify = Перевірити книгу
history-backup = Записати копію…
history-key-verify = перевірити книгу
history-key-backup = записати копію

verify-erased = { $n ->
    [one] Навмисно стерто { $n } запис; ланцюг цілий і без нього.
    [few] Навмисно стерто { $n } записи; ланцюг цілий і без них.
   *[many] Навмисно стерто { $n } записів; ланцюг цілий і без них.
  }
verify-do = Більше нічого не записуйте в цю книгу й залиште її теку, як є. Відновіть останню копію, яка проходить перевірку, і перенесіть зроблене після неї: знахідки нижче називають, яких змін і рядків це стосується.

act-claim-stage = твердження переведено на інший етап
act-report-export = звіт експортовано
act-book-init = книгу створено
act-erase = стерто навмисно

# Що буває в записах.
entity-person = Профіль
entity-party = Особа чи організація
entity-topic = Тема
entity-scale = Шкала оцінок
entity-rating = Оцінка
entity-setting = Налаштування
entity-saved_search = Збережений пошук
entity-document = Документ
entity-dismissal = Відсіяне висловлювання
entity-passage = Уривок
entity-claim = Твердження
entity-claim_link = Зв’язок між твердженнями
entity-appearance = Де сказано
entity-source = Джерело
entity-source_rating = Оцінка джерела
entity-evidence = Доказ
entity-verdict = Вердикт
entity-external_check = Перевірка інших
entity-publication = Публікація
entity-correction = Виправлення
entity-export = Експорт
entity-snapshot = Знімок
entity-resource = Збережені байти
entity-recheck = Повторний погляд
entity-change = Зміна

# Поля: з назвою запису, де слово інше.
field-wording = Формулювання
field-title = Назва
field-claimants = Хто стверджує
field-reported_by = Хто передає
field-venue = Де оприлюднено
field-said_on = Коли сказано
field-said_zone = Часовий пояс
field-place = Де сказано
field-about = Про яке місце
field-topics = Теми
field-priority = Пріоритет
field-stage = Етап
field-assignee = Виконавець
field-due = Термін
field-notes = Нотатки
field-lang = Мова
field-added_at = Додано
field-name = Назва чи ім’я
field-initials = Ініціали
field-kind = Тип
field-aliases = Інші назви
field-same_as = Те саме, що
field-scale = Шкала
field-order = Порядок
field-ordinal = Порядок
field-number = Число
field-mark = Позначка
field-definition = Визначення
field-retired = Не вживається
field-value = Значення
field-query = Запит
field-url = Адреса
field-publisher = Видавець
field-author = Автор
field-published = Опубліковано
field-text = Текст
field-document = Документ
field-spans = Слова
field-from = Від
field-to = До
field-from_claim = Від
field-to_claim = До
field-claim = Твердження
field-passage = Уривок
field-first = Уперше
field-party = Хто за цим стоїть
field-note = Примітка
field-source = Джерело
field-reliability = Надійність
field-reason = Підстава
field-rated_at = Оцінено
field-origin = Першоджерело
field-stance = Позиція
field-quote = Цитата
field-credibility = Достовірність
field-rating = Оцінка
field-summary = Підсумок
field-rationale = Обґрунтування
field-confidence = Упевненість
field-not_known = Що невідомо
field-supersedes = Замінює
field-citations = Посилається на
field-decided_by = Хто ухвалив
field-decided_at = Ухвалено
field-namespace = Збірка
field-external_id = Ідентифікатор там
field-rating_found = Їхня оцінка
field-date_found = Їхня дата
field-raw = Вихідні дані
field-verdict = Вердикт
field-published_on = Коли оприлюднено
field-corrected_on = Коли виправлено
field-exported_at = Експортовано
field-format = Формат
field-sha256 = SHA-256
field-selection = Про що
field-evidence-title = Заголовок
field-document-text = Хеш тексту
field-passage-text = Хеш тексту
field-correction-text = Що виправлено
field-source-url = Сайт
field-external_check-publisher = Їхня назва
field-export-claims = Твердження
field-setting-book_name = Назва книги
field-setting-publisher_name = Назва видавця
field-setting-publisher_url = Сайт видавця
field-setting-check_url_base = Початок адрес перевірок
field-setting-corrections_policy_url = Правила виправлень
field-setting-method_note = Як ми перевіряємо
field-setting-scale = Шкала оцінок
field-setting-report_language = Мова звітів
field-snapshot = Знімок
field-drift = Що стало з його словами
field-final_url = Адреса, що відповіла
field-redirects = Переспрямування
field-status = Статус HTTP
field-captured = Як він потрапив сюди
field-file = Файл
field-media_type = Тип даних
field-byline = Автор
field-site = Сайт
field-extractor = Чим прочитано
field-absent = Не збережено
field-disturbing = Приховано, доки не попросять
field-captured_at = Збережено
field-captured_by = Хто зберіг
field-tool = Чим збережено
field-role = Чим є для сторінки
field-headers = Заголовки
field-size = Байтів
field-fetched_at = Отримано
field-checked_at = Переглянуто знову
field-outcome = Що виявлено
field-why = За чим судили
field-found = Збережено під час перегляду
field-snapshot-text = Геш тексту
field-setting-capture = Як ця книга зберігає сторінки
field-source-origin = Передає інформацію від

value-yes = так
value-no = ні
value-stance-supports = підтверджує
value-stance-contradicts = заперечує
value-stance-context = контекст
value-confidence-low = низька
value-confidence-moderate = помірна
value-confidence-high = висока
value-party-person = особа
value-party-organisation = організація
value-party-publication = видання
value-party-unknown = невідомо
value-link-said = каже, що
value-link-repeats = повторює
value-link-variant = інше формулювання
value-link-contradicts = суперечить
value-link-part = частина
