# Посилання на докази, знімки та джерела.
cite-open = Оформити посилання…
cite-title = Бібліографічні посилання
cite-lead-claim = На всі докази цього твердження.
cite-lead-evidence = На вибраний доказ.
cite-lead-snapshot = На цей знімок.
cite-lead-source = На це джерело.
cite-form = Стиль
cite-form-apa = APA, 7-ме видання
cite-form-chicago = Чикаго, автор і дата
cite-form-chicago-note = Чикаго, виноски
cite-form-mla = MLA, 9-те видання
cite-form-harvard = Гарвард
cite-form-dstu = ДСТУ 8302:2015
cite-form-csl-json = CSL-JSON
cite-form-bibtex = BibTeX
cite-form-ris = RIS
cite-hint-apa = для читачів; спершу імена й дати
cite-hint-chicago = для читачів; список літератури
cite-hint-chicago-note = для читачів; виноски
cite-hint-mla = для читачів; гуманітарні науки
cite-hint-harvard = для читачів; автор і рік
cite-hint-dstu = для читачів; український стандарт
cite-hint-csl-json = для Zotero, Pandoc та інших програм
cite-hint-bibtex = для LaTeX і бібліографічних менеджерів
cite-hint-ris = для EndNote, Mendeley та інших бібліографічних менеджерів
cite-total = { $n ->
    [0] Жодного посилання
    [one] { $n } посилання
    [few] { $n } посилання
   *[many] { $n } посилань
  }
cite-withheld = { $n ->
    [one] { $n } пропущено: не для публікації
    [few] { $n } пропущено: не для публікації
   *[many] { $n } пропущено: не для публікації
  }
cite-cut = Показано перші { $n }. Скопіюються всі.
cite-cut-text = Показано початок. Скопіюється все.
cite-copy = скопіювати
cite-copy-button = Скопіювати
cite-copied = { $n ->
    [one] Скопійовано { $n }
    [few] Скопійовано { $n }
   *[many] Скопійовано { $n }
  }
