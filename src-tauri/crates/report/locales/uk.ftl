# Слова звітів українською.

fact-check = Перевірка факту
fact-checks = Перевірка фактів
roundup-of = Що стверджує «{ $title }»
published-on = Опубліковано { $date }
updated-on = оновлено { $date }
decided-on = Вирішено { $date }
no-verdict = Висновку ще немає
no-verdict-summary = Це твердження ще не оцінено.
claims-count = { $n ->
    [one] { $n } твердження
    [few] { $n } твердження
   *[other] { $n } тверджень
}
contents = Зміст
document = Документ
document-published-by = опублікував { $name }
skip = Перейти до звіту

claim = Твердження
said-by-nobody = Автора твердження не названо
in-venue = { $venue }
said-at = місце: { $place }
about-place = про місце: { $place }
reported-by = за повідомленням: { $names }
reported-chain = { $first } з посиланням на { $second }
topics = Теми: { $names }
short-title = Коротко: { $title }

reasons = Як ми дійшли висновку
rating-mark = Знак оцінки: { $rating }
rating-on-scale = «{ $rating }» за шкалою { $scale }
rating-on-numbered-scale = «{ $rating }» за шкалою { $scale }: { $number }, де { $worst } найнижча оцінка, а { $best } найвища
identified-by = { $name }: { $url }
confidence = Упевненість: { $level }
confidence-low = низька
confidence-moderate = помірна
confidence-high = висока
rating-means = «{ $rating }» означає: { $definition }
missing-reference = посилання не знайдено: { $id }
citation = Доказ { $n }
back = Назад до тексту
no-rationale = Обґрунтування не записано.

evidence = Докази
no-evidence = Доказів не записано.
not-cited = Вище не згадано
stance-supports = підтверджує
stance-contradicts = заперечує
stance-context = контекст
stance-none = позицію не визначено
evidence-tally-supports = { $n ->
    [one] { $n } підтверджує
   *[other] { $n } підтверджують
}
evidence-tally-contradicts = { $n ->
    [one] { $n } заперечує
   *[other] { $n } заперечують
}
evidence-tally-context = { $n } для контексту
evidence-origin = першоджерело: { $origin }
evidence-archived = збережено { $date }, SHA-256 { $hash }…
source-archived = збережено { $date }, SHA-256 { $hash }
page-of = Сторінка { $n } з { $m }
picture-left-out = Це зображення показати тут неможливо.
evidence-note = Наша примітка: { $note }
evidence-withheld = Доказ, що не підлягає оприлюдненню
evidence-archive-withheld = збережену копію вилучено
evidence-note-withheld = примітку до нього вилучено
withheld = [вилучено]
evidence-untitled = Доказ без назви
admiralty-both = джерело { $letter } ({ $source }), інформація { $number } ({ $information })
admiralty-source = джерело { $letter } ({ $source })
admiralty-information = інформація { $number } ({ $information })
reliability-a = цілком надійне
reliability-b = зазвичай надійне
reliability-c = досить надійне
reliability-d = зазвичай ненадійне
reliability-e = ненадійне
reliability-f = надійність неможливо оцінити
credibility-1 = підтверджена
credibility-2 = імовірно правдива
credibility-3 = можливо правдива
credibility-4 = сумнівна
credibility-5 = малоймовірна
credibility-6 = правдивість неможливо оцінити
admiralty-note = Джерела оцінено від A (цілком надійне) до F (неможливо оцінити), а окремо від них інформацію від 1 (підтверджена) до 6 (неможливо оцінити).

media = Зображення й записи
media-image = Зображення
media-video = Відео
media-audio = Аудіозапис
media-titled = { $kind }: { $title }
media-original = оригінал: { $text }
media-original-at = оригінал
media-seen-at = побачено тут
media-file-at = файл
media-undecided = ще не оцінено
media-decontextualized = Бракує контексту
media-edited-or-cropped = Змонтовано або обрізано
media-original-content = Оригінал
media-satire-or-parody = Сатира чи пародія
media-staged = Постановка
media-transformed = Змінено
media-means-decontextualized = не змінено, але подано як те, чим воно не є
media-means-edited-or-cropped = вирізано, обрізано, сповільнено чи вкорочено так, що каже щось інше
media-means-original = є тим, чим його називають
media-means-satire-or-parody = створено як сатиру чи пародію
media-means-staged = розіграно або зроблено спеціально для цього
media-means-transformed = змінено або створено штучно

not-known = Що невідомо
appearances = Де це було сказано
appearance-first = уперше, наскільки відомо
appearance-untitled = Документ без назви
linked-claims = Пов’язані твердження
link-said-out = повідомляє, що хтось сказав
link-said-in = про ці слова йдеться у твердженні
link-repeats-out = повторює
link-repeats-in = повторене у твердженні
link-variant-out = інше формулювання твердження
link-variant-in = має інше формулювання
link-contradicts-out = суперечить
link-contradicts-in = суперечить
link-part-out = є частиною твердження
link-part-in = має складову
external-checks = Що встановили інші
external-rating = їхня оцінка: { $rating }
external-untitled = Перевірка без назви

corrections = Виправлення
correction-on = Виправлення, { $date }
corrections-policy = Правила виправлень
method = Як ми перевіряємо
about-claim = Про це твердження
claim-id = Твердження { $id }
page-of-check = Сторінка цієї перевірки: { $url }
made-from = Вибірка: { $selection }
published-by = Видавець: { $name }

list-two = { $a } і { $b }
list-more = { $a }, { $b }
quoted = «{ $text }»

rating-claimbook-true = Правда
rating-claimbook-mostly-true = Переважно правда
rating-claimbook-half-true = Напівправда
rating-claimbook-mostly-false = Переважно неправда
rating-claimbook-false = Неправда
rating-claimbook-unproven = Не доведено
rating-claimbook-outdated = Застаріло
rating-claimbook-missing-context = Бракує контексту
definition-claimbook-true = Сказане відповідає дійсності, і нічого важливого не пропущено.
definition-claimbook-mostly-true = Суть правдива; якась подробиця хибна, пропущена або не підтверджена.
definition-claimbook-half-true = Частина правдива, а інша, не менш вагома, ні.
definition-claimbook-mostly-false = Суть неправдива, правдива лише якась подробиця.
definition-claimbook-false = Сказане не відповідає дійсності.
definition-claimbook-unproven = Наявні докази не дають змоги вирішити ні так, ні інакше.
definition-claimbook-outdated = Колись це було правдою, тепер уже ні.
definition-claimbook-missing-context = Сказане правдиве, але вводить в оману без того, що пропущено.

# Книга таблиць: її аркуші та заголовки стовпців.
sheet-claims = Твердження
sheet-evidence = Докази
sheet-sources = Джерела
sheet-corrections = Виправлення
sheet-about = Про звіт
column-n = №
column-claim = Твердження
column-short-title = Коротко
column-language = Мова
column-claimants = Хто стверджує
column-reported-by = Хто повідомив
column-venue = Де оприлюднено
column-said-on = Коли сказано
column-place = Де сказано
column-about = Про що
column-topics = Теми
column-rating = Оцінка
column-rating-id = Оцінка, ідентифікатор
column-number = Число
column-worst = Найнижче
column-best = Найвище
column-scale = Шкала
column-summary = Підсумок
column-confidence = Впевненість
column-decided-on = Вирішено
column-published-on = Опубліковано
column-updated-on = Оновлено
column-page = Сторінка
column-identified-by = Ідентифікація
column-claim-id = Твердження, ідентифікатор
column-evidence-n = Доказ
column-cited = Процитовано
column-stance = Позиція
column-quote = Цитата
column-title = Назва
column-address = Адреса
column-source = Джерело
column-reliability = Надійність (A–F)
column-credibility = Достовірність (1–6)
column-origin = Уперше з
column-published = Опубліковано
column-archived-on = Архівовано
column-sha256 = SHA-256
column-note = Наша примітка
column-evidence-id = Доказ, ідентифікатор
column-claims = Тверджень
column-pieces = Доказів
column-supports = Підтверджує
column-contradicts = Заперечує
column-context = Контекст
column-undecided = Не визначено
column-date = Дата
column-correction = Виправлення
column-what = Що
column-said = Зміст
column-publisher = Видавець
column-publisher-url = Сайт видавця
column-selection = Вибірка
yes = так
no = ні
cell-cut = … [обрізано; ще { $n } знаків не вміщаються в клітинку]
rows-cut = Ще { $n } рядків не вміщаються на аркуш.

# Розділи: досьє, журнали виправлень, статистика.
dossier = Досьє
statistics = Статистика
statistics-of = Статистика, { $period }
statistics-since = Статистика, починаючи з { $day }
statistics-until = Статистика, включно до { $day }
statistics-what = Враховано твердження, які за цей період було додано або перевірки яких було опубліковано.
statistics-none = За цей період нічого не додано й не опубліковано.
at-a-glance = Коротко
all-claims = Усі твердження
glance-claims = Твердження
glance-added = Додано тверджень
glance-published = Опубліковано перевірок
glance-rated = Твердження з висновком
glance-unrated = Твердження, що ще не мають висновку
glance-claimants = Названо авторів тверджень
glance-evidence = Докази
glance-evidence-each = Доказів на твердження в середньому
glance-corrections = Виправлення
glance-first-published = Перша публікація
glance-last-published = Остання публікація
ratings = Оцінки
ratings-on-scale = Оцінки за шкалою { $scale }
ratings-caption = Твердження за оцінкою на шкалі { $scale }. Твердження без висновку сюди не входять.
over-time = У часі
when-said = Коли це було сказано
said-undated = { $n ->
    [one] Ще { $n } твердження не має дати.
    [few] Ще { $n } твердження не мають дати.
   *[other] Ще { $n } тверджень не мають дати.
}
dated-whole = Дату враховано там, куди вона належить повністю. Надто неточні дати подано окремо.
by-claimant = Хто стверджує
by-topic = Теми
by-venue = Де твердження оприлюднено
claimants-caption = Твердження кількох авторів враховано для кожного з них.
topics-caption = Твердження з кількома темами враховано для кожної з них.
no-topic = Без теми
no-venue = Невідомо де
others-count = { $n ->
    [one] Ще { $n } інший
    [few] Ще { $n } інші
   *[other] Ще { $n } інших
}
how-long = Скільки тривали перевірки
how-long-caption = { $n ->
    [one] Днів від додавання твердження до публікації перевірки: { $n } перевірка. Чверті визначено за найближчим рангом.
    [few] Днів від додавання твердження до публікації перевірки: { $n } перевірки. Чверті визначено за найближчим рангом.
   *[other] Днів від додавання твердження до публікації перевірки: { $n } перевірок. Чверті визначено за найближчим рангом.
}
how-long-early = { $n ->
    [one] { $n } перевірку опубліковано раніше, ніж додано твердження; тут її не враховано.
    [few] { $n } перевірки опубліковано раніше, ніж додано твердження; тут їх не враховано.
   *[other] { $n } перевірок опубліковано раніше, ніж додано твердження; тут їх не враховано.
}
how-long-spread = Перевірки за тривалістю
shortest = Найкоротша
first-quartile = Чверть тривала не довше ніж
median = Половина тривала не довше ніж (медіана)
third-quartile = Три чверті тривали не довше ніж
longest = Найдовша
evidence-spread = Скільки доказів мають твердження
from-to = { $from }–{ $to }
and-more = { $n } і більше
in-all = Усього
not-exactly-dated = Без точної дати
corrections-made = Внесені виправлення
corrections-none = Виправлень не було.
corrections-count = { $n ->
    [one] { $n } виправлення
    [few] { $n } виправлення
   *[other] { $n } виправлень
}
checks-count = { $n ->
    [one] { $n } перевірці
   *[other] { $n } перевірках
}
corrections-in-checks = { $corrections } у { $checks }.
column-address-of = { $name }, адреса
column-how-many = Скільки
column-share = Частка
column-published-checks = Опубліковано перевірок
column-added = Додано тверджень
column-claimant = Хто стверджує
column-topic = Тема
column-month = Місяць
column-year = Рік
column-days = Дні
column-corrections = Виправлень
column-corrected = Що виправлено
chart-bars = Лінійчата діаграма. { $title }: { $what }.
chart-columns = Стовпчикова діаграма. { $title }: { $what }.
chart-point = { $name } { $value }
chart-points = { $a }; { $b }
chart-range = від «{ $first }» до «{ $last }»; найбільше значення { $most }, { $name }
chart-first = На діаграмі показано перші { $n } з { $of } рядків.
chart-rest = { $name } ({ $value })
chart-without = На діаграмі не показано: { $names }.
chart-claims-by-rating = Твердження за оцінкою
chart-claims-by-claimant = Твердження за авторами
chart-claims-by-topic = Твердження за темами
chart-claims-by-venue = Твердження за місцем оприлюднення
chart-published = Опубліковано перевірок
chart-added = Додано тверджень
chart-said = Висловлено тверджень
chart-checks-by-days = Перевірки за днями від додавання до публікації
chart-claims-by-evidence = Твердження за кількістю доказів
month-short-1 = січ
month-short-2 = лют
month-short-3 = бер
month-short-4 = кві
month-short-5 = тра
month-short-6 = чер
month-short-7 = лип
month-short-8 = сер
month-short-9 = вер
month-short-10 = жов
month-short-11 = лис
month-short-12 = гру
