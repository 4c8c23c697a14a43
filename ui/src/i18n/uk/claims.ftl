# Місце «Твердження»: усі твердження, списком і дошкою.
claims-search = Шукати твердження
claims-search-hint = Слова, «фрази», stage:inbox, claimant:ім’я, said:2022-07..2022-09 …
claims-search-clear = Очистити запит
claims-count = { $n } із { $all }
claims-took = { $ms } мс
claims-count-spoken = { $n ->
    [0] Тверджень не знайдено
    [one] Знайдено { $n } твердження
    [few] Знайдено { $n } твердження
   *[many] Знайдено { $n } тверджень
  }
claims-completions = Чим можна продовжити запит
claims-known-fields = Поля: { $fields }
claims-save-search = Зберегти пошук
claims-save-title = Зберегти цей пошук
claims-save-name = Назва
claims-save-query = Шукає { $query }
claims-saved = Збережено: «{ $name }»
claims-view = Як показувати твердження
claims-list = Список
claims-board = Дошка
claims-new = Нове твердження
claims-columns = Стовпці
claims-sort = Упорядкувати
claims-sort-lead = Той самий вибір удруге обертає порядок.
claims-sort-relevance = Що найкраще відповідає запиту
claims-grid = Твердження
claims-select-row = Вибрати: { $claim }
claims-select-all = Вибрати все знайдене
claims-row-loading = Завантажую…

claims-field-stage = на якому етапі робота
claims-field-verdict = чинна оцінка
claims-field-claimant = хто стверджує
claims-field-venue = де оприлюднено
claims-field-place = де сказано
claims-field-about = про яке місце
claims-field-said = коли сказано
claims-field-added = коли записано
claims-field-topic = до якої теми належить
claims-field-assignee = хто над цим працює
claims-field-priority = від 1 (найперше) до 5
claims-field-due = до якого дня
claims-field-source = джерело доказів
claims-field-evidence = позиція або слова в доказах
claims-field-media = зображення чи запис: що це, що з ним зробили, слова
claims-field-lang = мова твердження
claims-field-id = його ідентифікатор
claims-value-none = порожньо

# Назви стовпців короткі: найвужчий має 72 пікселі.
claims-column-claim = Твердження
claims-column-claimant = Хто каже
claims-column-said = Сказано
claims-column-stage = Етап
claims-column-evidence = Докази
claims-column-verdict = Вердикт
claims-column-priority = Пріоритет
claims-column-due = Термін
claims-column-assignee = Виконавець
claims-column-topics = Теми
claims-column-added = Записано
claims-nobody = не названо
claims-evidence = { $n } із { $origins } дж.
claims-evidence-long = { $n ->
    [one] { $n } доказ
    [few] { $n } докази
   *[many] { $n } доказів
  } із { $origins ->
    [one] { $origins } першоджерела
    [few] { $origins } першоджерел
   *[many] { $origins } першоджерел
  }
claims-evidence-none = немає

claims-selected = { $n ->
    [one] Вибрано { $n } твердження
    [few] Вибрано { $n } твердження
   *[many] Вибрано { $n } тверджень
  }
claims-selection-cleared = Нічого не вибрано
claims-removed = { $n ->
    [1] Твердження прибрано
    [one] Прибрано { $n } твердження
    [few] Прибрано { $n } твердження
   *[many] Прибрано { $n } тверджень
  } · Скасувати Ctrl+Z
claims-changed = { $n ->
    [0] Нічого не змінено
    [1] Твердження змінено · Скасувати Ctrl+Z
    [one] Змінено { $n } твердження · Скасувати Ctrl+Z
    [few] Змінено { $n } твердження · Скасувати Ctrl+Z
   *[many] Змінено { $n } тверджень · Скасувати Ctrl+Z
  }
claims-moved = Новий етап: { $stage } · Скасувати Ctrl+Z

claims-key-next = далі
claims-key-previous = назад
claims-key-open = відкрити
claims-key-select = вибрати
claims-key-extend = розширити вибір
claims-key-all = вибрати все знайдене
claims-key-clear = скинути
claims-key-stage = етап
claims-key-assign = виконавець
claims-key-topic = тема
claims-key-priority = пріоритет
claims-key-due = термін
claims-key-delete = прибрати
claims-key-report = звіт
claims-key-new = нове твердження
claims-key-query = пошук
claims-key-sort = порядок
claims-key-board = список чи дошка
claims-key-first = перше
claims-key-last = останнє
claims-key-left = стовпець ліворуч
claims-key-right = стовпець праворуч
claims-key-back = на етап назад
claims-key-forward = на етап уперед

claims-bulk-title = { $n ->
    [one] { $n } твердження
    [few] { $n } твердження
   *[many] { $n } тверджень
  }
claims-bulk-stage = Перевести на етап
claims-bulk-assign = Призначити
claims-bulk-nobody = Нікого
claims-bulk-topic = Віднести до тем
claims-bulk-topic-add = Додати
claims-bulk-topic-remove = Зняти
claims-bulk-priority = Пріоритет
claims-bulk-priority-n = { $n ->
    [1] 1: найперше
    [5] 5: останнє
   *[other] { $n }
  }
claims-bulk-priority-none = Без пріоритету
claims-bulk-due = До якого дня
claims-bulk-due-hint = день, як-от 2026-12-24; порожнє поле знімає термін
claims-bulk-people-none = У цій книзі ще нікого не названо: додайте людей унизу ліворуч.
claims-due-wrong = Це не день. Напишіть, наприклад, 2026-12-24.

claims-empty-title = Тверджень ще немає
claims-empty-lead = Твердження — це одна думка, яку можна перевірити, разом зі словами, якими її висловлено. Беріть твердження з документів або запишіть своїми руками.
claims-empty-read = До читання
claims-none-title = Нічого не знайдено
claims-none-lead = Жодне твердження не відповідає запиту.
claims-none-clear = Очистити запит

claims-column-empty = Тут порожньо
claims-card-move = { $claim }. Етап: { $stage }. Клавіші [ і ] пересувають його.

claims-new-title = Нове твердження
claims-new-save = Записати твердження
claims-recorded = Записано: { $claim }

# Запит, якого не вдалося прочитати. Повідомлення називає місце, а якщо поле невідоме, то й відомі поля.
error-call-query = { $why }

claims-drifted = { $n ->
    [one] { $n } цитата вже не стоїть на місці
    [few] { $n } цитати вже не стоять на місці
   *[many] { $n } цитат уже не стоять на місці
  }
claims-value-drifted = цитата вже не стоїть на місці
