# Реєстр джерел.
sources-filter = Знайти джерело
sources-new = Нове джерело
# Назви стовпців короткі: найвужчий має 50 пікселів.
sources-column-name = Джерело
sources-column-kind = Тип
sources-column-reliability = Надійність
sources-column-evidence = Докази
sources-column-claims = Твердж.
sources-column-origin = Звідси
sources-sort = Порядок
sources-sort-by = Упорядкувати: { $column }
sources-list = Джерела
sources-figures = { $evidence ->
    [0] ще нічого не сказано
    [one] { $evidence } доказ
    [few] { $evidence } докази
   *[many] { $evidence } доказів
  } · { $claims ->
    [0] без тверджень
    [one] { $claims } твердження
    [few] { $claims } твердження
   *[many] { $claims } тверджень
  }
sources-shown = { $shown } із { $total }
sources-total = { $total ->
    [one] { $total } джерело
    [few] { $total } джерела
   *[many] { $total } джерел
  }

source-kind-official = Офіційне
source-kind-eyewitness = Очевидець
source-kind-media = Медіа
source-kind-data = Дані
source-kind-expert = Експерт
source-kind-other = Інше
source-kind-official-hint = держава, відомство, орган влади
source-kind-eyewitness-hint = той, хто там був
source-kind-media-hint = газета, мовник, агентство, сайт
source-kind-data-hint = набір даних, реєстр, знімки
source-kind-expert-hint = той, хто знається на предметі
source-kind-other-hint = усе решта

sources-empty-title = Джерел ще немає
sources-empty-lead = Джерело — це те або той, від кого походять докази: установа, газета, свідок, набір даних. Назвіть його раз, оцініть, наскільки на нього можна покластися, і поясніть чому. Доказ, у якому названо джерело, сам додає його сюди.
sources-none-found-title = Жодне джерело так не зветься
sources-none-found-lead = Пошук дивиться на назви, типи, сайти й примітки.
sources-clear-filter = Показати всі джерела
sources-nothing-chosen-title = Джерела не вибрано

source-grade-A = цілком надійне
source-grade-B = зазвичай надійне
source-grade-C = досить надійне
source-grade-D = зазвичай ненадійне
source-grade-E = ненадійне
source-grade-F = неможливо оцінити
source-unrated = Ще не оцінено
source-rated-since = з { $date }
source-rate = Оцінити
source-rate-again = Переоцінити
source-edit = Змінити
source-open-site = Відкрити { $url } у браузері
source-name = Назва
source-name-empty = Джерелу потрібна назва.
source-kind = Тип
source-url = Сайт
source-url-hint = адреса, https://…
source-note = Примітка
source-note-hint = що про нього знає редакція; до звітів не потрапляє
source-reliability = Надійність
source-reliability-reason = Підстава
source-reliability-reason-hint = чому саме так, одним реченням, яке міг би перевірити інший
source-no-reason = Підстави не вказано.
source-ratings = Оцінки
source-ratings-none = Це джерело ще ніхто не оцінив. Доти його докази мають F: неможливо оцінити.
source-evidence = Що воно каже
source-evidence-none = Жоден доказ іще не називає цього джерела. Докази додають у твердженні, клавішею E.
source-evidence-no-words = Слів не наведено
source-evidence-undecided = ще не визначено
source-evidence-open = Відкрити твердження: { $claim }
source-as-origin = уперше звідси, передає { $source }
source-came-from = першоджерело: { $origin }
source-origin = Першоджерело
source-origin-note = { $n ->
    [one] { $n } доказ інших джерел уперше походить звідси. Скільки б хто його не повторював, одне першоджерело рахується раз.
    [few] { $n } докази інших джерел уперше походять звідси. Скільки б хто їх не повторював, одне першоджерело рахується раз.
   *[many] { $n } доказів інших джерел уперше походять звідси. Скільки б хто їх не повторював, одне першоджерело рахується раз.
  }

source-new-title = Нове джерело
source-edit-title = { $name }: відомості
source-rate-title = { $name }: наскільки можна покластися?
source-add = Додати джерело
source-rate-save = Зберегти оцінку
source-same-name = Джерело з такою назвою вже є.
source-same-name-open = Показати

admiralty-lead = Джерело і те, що воно каже, оцінюють окремо: надійне джерело може помилятися, а ненадійне — казати правду. Літера для джерела, число для кожної інформації.
admiralty-A-hint = Жодних сумнівів у справжності, чесності чи обізнаності; досі завжди надійне.
admiralty-B-hint = Незначні сумніви; раніше інформація здебільшого підтверджувалася.
admiralty-C-hint = Є сумніви; бувало, що інформація підтверджувалася.
admiralty-D-hint = Значні сумніви; інформація підтверджувалася зрідка.
admiralty-E-hint = Бракує справжності, чесності чи обізнаності; раніше інформація виявлялася хибною.
admiralty-F-hint = Немає підстав для оцінки: джерело нове або невідоме редакції.

sources-key-next = далі
sources-key-previous = назад
sources-key-new = нове джерело
sources-key-rate = оцінити
sources-key-edit = відомості
sources-key-filter = знайти
sources-key-enter = що воно каже

sources-narrow = Які джерела показано
sources-kinds = Лише цей тип
sources-kinds-all = Тип: усі
sources-grades = Лише ця надійність
sources-grades-all = Надійність: будь-яка
sources-grouped = Під першоджерелом
sources-groups = { $n ->
    [one] { $n } першоджерело передають інші
    [few] { $n } першоджерела передають інші
   *[many] { $n } першоджерел передають інші
  }
sources-group = передають: { $n } · { $evidence ->
    [0] доказів немає
    [one] { $evidence } доказ, одне першоджерело
    [few] { $evidence } докази, одне першоджерело
   *[many] { $evidence } доказів, одне першоджерело
  }
sources-group-long = Цю інформацію { $n ->
    [one] передає { $n } джерело
    [few] передають { $n } джерела
   *[many] передають { $n } джерел
  }. Разом це { $evidence ->
    [one] { $evidence } доказ
    [few] { $evidence } докази
   *[many] { $evidence } доказів
  }: у твердженні вони рахуються за одне першоджерело.
source-from = від { $origin }
source-same-as = Сторінки, за якими його впізнати
source-same-as-hint = по адресі в рядку: Вікідані, реєстр
source-passes-on = Передає інформацію
source-passes-on-hint = чию саме, якщо власної не має: його докази рахуються за цим першоджерелом
source-passes-on-not = Його інформацію передають: { $names }. Першоджерело саме нічого не передає.
source-passes-on-of = Передає інформацію, яку дає
source-counts-as = Його докази рахуються за цим першоджерелом, якщо в самому доказі не вказано інше.
source-passed-on-by = { $n ->
    [one] Його інформацію передає { $n } джерело:
    [few] Його інформацію передають { $n } джерела:
   *[many] Його інформацію передають { $n } джерел:
  }
source-over-time = Надійність із часом: { $line }
sources-key-grouped = під першоджерелом
