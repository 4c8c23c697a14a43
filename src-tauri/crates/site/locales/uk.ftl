# Слова сайту українською.
skip = Перейти до змісту
fact-checks = Перевірки фактів
all-checks = Усі перевірки
roundups = Добірки
corrections = Виправлення
search = Пошук
search-label = Пошук серед перевірок
search-hint = Слова твердження або хто його зробив
search-needs-script = Для пошуку потрібен JavaScript. Без нього всі перевірки є у списку.
search-none = Перевірок із такими словами немає.
search-failed = Не вдалося завантажити покажчик.
search-busy = Шукаємо…
search-some = Знайдено: { $n }
search-more = Показати ще
site-menu = Сайт
pages = Сторінки
page-of = Сторінка { $n }
newer = Новіші
older = Старіші
nobody = Автора твердження не названо
checks-count = { $n ->
    [one] { $n } перевірка
    [few] { $n } перевірки
   *[many] { $n } перевірок
}
no-checks = Поки що не опубліковано жодної перевірки.
no-corrections = Виправляти нічого не довелося.
corrections-intro = Що змінено в перевірках після публікації, спершу найновіше.
read-check = Читати всю перевірку
linked-checks = Пов’язані перевірки
missing = Такої сторінки немає
missing-text = Можливо, її перенесли або адреса неправильна.
back-to-all = Усі перевірки
no-title = Без назви
