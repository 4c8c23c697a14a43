# Що не для публікації.
redaction-open = Не для публікації
redaction-count = { $n ->
    [one] { $n } позначка
    [few] { $n } позначки
   *[many] { $n } позначок
  }
redaction-key = не для публікації
redaction-title = Не для публікації
redaction-lead = Позначене лишається в книзі, але його немає в жодному файлі, що виходить назовні.
redaction-how = Що саме робить позначка
redaction-how-found = Ім’я знаходиться разом з іншими написаннями, великими літерами й через розрив рядка, але не у відмінкових формах: приховайте їх як слова. Усе, що виходить, перед записом переглядається ще раз.
redaction-how-evidence = Доказ вилучається з усім, що в ньому сказано, або лише без примітки. Позначте його у твердженні: Shift+X.
redaction-how-snapshot = Від знімка не виходять ні байти, ні текст, ні хеш; докази, що на нього спираються, виходять. Позначте його там, де його переглядають: Shift+X.
redaction-how-copies = Копія книги містить усе, позначене й непозначене: вона для вас, не для публікації.
redaction-what = Приховати
redaction-what-words = Слова
redaction-what-name = Ім’я чи назву
redaction-words = Слова
redaction-words-hint = одне ім’я чи вислів, де б вони не стояли; кожна відмінкова форма окремо
redaction-name = Ім’я чи назва
redaction-name-hint = знаходиться й інше написання, великі літери, розрив рядка; відмінкові форми приховайте як слова
redaction-reason = Причина
redaction-reason-hint = для редакції; назовні не виходить
redaction-withhold = Приховати
redaction-as-words = Приховати як слова
redaction-missing-words = Напишіть слова, що не для публікації.
redaction-missing-name = Вкажіть, чиє ім’я не для публікації.
redaction-missing-unknown = У цій книзі нікого так не названо.
redaction-marked = Не для публікації: { $what } · Скасувати Ctrl+Z
redaction-lifted = Знову для публікації: { $what } · Скасувати Ctrl+Z
redaction-lift = Зняти позначку: { $what }
redaction-marks = Позначено
redaction-none = Нічого не позначено
redaction-none-lead = Слова чи ім’я приховайте тут; докази та знімки — там, де вони стоять: Shift+X.
redaction-not-found = За словами доказу його твердження не знайдено. Пошукайте в «Твердженнях».
redaction-kind-party = Ім’я чи назва
redaction-kind-evidence = Доказ
redaction-kind-note = Примітка до доказу
redaction-kind-snapshot = Знімок
redaction-kind-words = Слова
redaction-open-party = Твердження
redaction-open-evidence = Твердження
redaction-open-note = Твердження
redaction-open-snapshot = Знімок
redaction-open-words = Твердження
redaction-key-withhold = приховати
redaction-key-next = наступна позначка
redaction-key-previous = попередня позначка
redaction-key-open = відкрити
redaction-key-lift = зняти позначку

# Чи цей файл наш?
identify-open = Чи цей файл наш?
identify-key = чи цей файл наш?
identify-lead = Показує, чи файл байт у байт той, що вийшов із цієї книги.
identify-path = Файл
identify-path-hint = введіть, виберіть або перетягніть сюди
identify-path-empty = Вкажіть файл.
identify-ask = Перевірити
identify-reading = Читаю файл…
identify-ours = { $n ->
    [one] Саме ці байти вийшли з цієї книги: { $n } раз.
    [few] Саме ці байти вийшли з цієї книги: { $n } рази.
   *[many] Саме ці байти вийшли з цієї книги: { $n } разів.
  }
identify-none = Ця книга такого файлу не записувала.
identify-none-hint = Його відтоді змінено, хай навіть на один знак, або він походить не звідси.
