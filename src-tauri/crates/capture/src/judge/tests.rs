//! Pages as sites serve them when what was captured is not there any more, in several languages.

use super::*;

const ARTICLE: &str = "Регулятор повідомив, що тариф на електроенергію для побутових споживачів не зміниться до кінця року. \
    За словами речниці відомства, розрахунки вже завершено, а зібрані дані передано уряду. Експерти нагадують, що \
    попереднє підвищення пояснювали ремонтом мереж, вартість якого тоді оцінили у сімнадцять мільярдів гривень. \
    Опозиція вимагає оприлюднити методику розрахунку й список підрядників. Рішення має бути ухвалене восени.";

/// Text of a length that says nothing.
fn long(words: usize) -> String {
    (0..words)
        .map(|n| format!("слово{n}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The same of another page.
fn other(words: usize) -> String {
    long(words).replace("слово", "інше")
}

fn seen(text: &str) -> Seen {
    Seen {
        requested: "https://site.example/news/2022/story.html".into(),
        url: "https://site.example/news/2022/story.html".into(),
        status: 200,
        text: text.into(),
        title: "Тариф не зміниться".into(),
        html: String::new(),
    }
}

fn titled(title: &str, text: &str) -> Seen {
    Seen {
        title: title.into(),
        ..seen(text)
    }
}

fn at(url: &str, text: &str) -> Seen {
    Seen {
        url: url.into(),
        ..seen(text)
    }
}

fn code(now: &Seen) -> &'static str {
    judge(&seen(&format!("{ARTICLE} {}", long(200))), now).code()
}

#[test]
fn white_space_and_what_is_invisible_change_nothing() {
    let first = seen("It\u{2019}s said that co\u{ad}operation\n\n failed.");
    let now = seen(" It's said that cooperation failed.\u{200b} ");
    assert_eq!(judge(&first, &now), Outcome::Same);
}

#[test]
fn the_same_words_at_another_address_are_the_same() {
    let text = format!("{ARTICLE} {}", long(200));
    assert_eq!(code(&at("https://www.site.example/story-42", &text)), "same");
    assert_eq!(code(&titled("Новий заголовок", &text)), "same");
}

#[test]
fn a_corrected_article_is_changed() {
    let text = format!("{} {}", ARTICLE.replace("сімнадцять", "сімдесят"), long(200));
    assert_eq!(code(&seen(&text)), "changed");
    assert_eq!(
        code(&seen(&format!(
            "{text} Виправлено: сторінку не знайдено в архіві, видалено абзац."
        ))),
        "changed"
    );
    assert_eq!(
        code(&at("https://site.example/news/2022/new-slug.html", &text)),
        "changed"
    );
    // Rewritten altogether, at the same address.
    assert_eq!(code(&seen(&"зовсім інший текст про інше ".repeat(80))), "changed");
}

#[test]
fn statuses_say_what_they_say() {
    for (status, expected) in [
        (404, "gone"),
        (410, "gone"),
        (401, "login-wall"),
        (402, "paywall"),
        (403, "blocked"),
        (429, "blocked"),
        (451, "blocked"),
        (400, "blocked"),
        (500, "server-error"),
        (502, "server-error"),
        (503, "server-error"),
    ] {
        let now = Seen {
            status,
            ..seen("anything")
        };
        assert_eq!(code(&now), expected, "{status}");
    }
    let challenge = Seen {
        status: 503,
        ..titled(
            "Just a moment...",
            "Checking your browser before accessing site.example.",
        )
    };
    assert_eq!(
        judge(&seen(ARTICLE), &challenge),
        Outcome::Blocked { status: 503 }
    );
}

#[test]
fn a_soft_404_is_heard_in_many_languages() {
    for title in [
        "Page not found | Example News",
        "404 - Example",
        "Error 404",
        "Not Found",
        "Сторінку не знайдено — Новини",
        "Помилка 404",
        "Страница не найдена",
        "Ошибка 404. Нет такой",
        "Seite nicht gefunden - Beispiel",
        "Page introuvable",
        "Página no encontrada",
        "Nie znaleziono strony",
        "Strona nie istnieje",
        "Pagina non trovata",
        "Página não encontrada",
        "Stránka nenalezena",
        "Sayfa bulunamadı",
        "页面不存在",
    ] {
        assert_eq!(code(&titled(title, "")), "soft-not-found", "{title}");
        assert_eq!(
            code(&titled(title, &other(120))),
            "soft-not-found",
            "{title} among other news"
        );
        let heading = Seen {
            html: format!("<html><body><h1 class=\"x\"><span>{title}</span></h1></body>"),
            ..titled("Example", &other(30))
        };
        assert_eq!(code(&heading), "soft-not-found", "{title} as a heading");
    }
    for text in [
        "We're sorry, the page you requested could not be found. Try our search.",
        "На жаль, такої сторінки немає. Перейти на головну.",
        "К сожалению, запрашиваемая страница удалена.",
        "Dieser Artikel wurde gelöscht.",
        "Cette page n'existe plus.",
        "Lo sentimos, este artículo ya no está disponible.",
        "Przepraszamy, artykuł został usunięty.",
    ] {
        assert_eq!(code(&titled("Example", text)), "soft-not-found", "{text}");
    }
}

#[test]
fn an_article_about_what_is_not_found_is_not_a_soft_404() {
    let text = format!(
        "The page was deleted, officials say: not found, removed. {}",
        long(400)
    );
    assert_eq!(
        code(&titled("Missing plane not found after a week", &text)),
        "changed"
    );
    let about = titled(
        "Page not found: how sites lose history",
        "A story about the error 404.",
    );
    assert_ne!(
        judge(
            &about,
            &titled(&about.title, "Another story about what is lost on the web.")
        )
        .code(),
        "soft-not-found"
    );
}

#[test]
fn home_and_sections_are_where_dead_links_lead() {
    for to in [
        "https://site.example/",
        "https://www.site.example",
        "https://site.example/uk/",
        "https://site.example/en/index.html",
        "https://site.example/index.php",
        "https://site.example/news/",
        "https://site.example/news/2022",
        "https://bought-by.example/",
    ] {
        assert_eq!(code(&at(to, &other(500))), "moved-home", "{to}");
    }
    for to in [
        "https://site.example/news/2024/other.html",
        "https://other.example/a/b",
    ] {
        assert_eq!(code(&at(to, &other(500))), "redirected", "{to}");
    }
    let front = Seen {
        url: "https://site.example/".into(),
        ..seen("first")
    };
    assert_eq!(
        judge(&front, &at("https://site.example/uk/", "other words now")).code(),
        "redirected"
    );
    assert_eq!(
        judge(&front, &at("https://site.example/", "other words now")).code(),
        "changed"
    );
    let query = at("https://site.example/?p=17", &long(300));
    assert_eq!(
        judge(&query, &at("https://site.example/", "front page now")).code(),
        "moved-home"
    );
    assert_eq!(
        judge(&query, &at("https://site.example/?p=17", "rewritten")).code(),
        "changed"
    );
}

#[test]
fn paywalls_are_told_from_shortened_articles() {
    let begin = ARTICLE.split_inclusive('.').take(2).collect::<String>();
    for asking in [
        "Subscribe to continue reading.",
        "Already a subscriber? Log in.",
        "Щоб прочитати повністю, оформіть передплату.",
        "Оформите подписку, чтобы читать дальше.",
        "Jetzt abonnieren und weiterlesen.",
        "Cet article est réservé aux abonnés. Il vous reste 80% à lire.",
        "Para seguir leyendo, suscríbete.",
        "Dostęp tylko dla prenumeratorów.",
    ] {
        assert_eq!(code(&seen(&format!("{begin} {asking}"))), "paywall", "{asking}");
    }
    for mark in [
        r#"<script type="application/ld+json">{"isAccessibleForFree": false}</script>"#,
        r#"{"isAccessibleForFree":"False"}"#,
        r#"<meta itemprop="isAccessibleForFree" content="false">"#,
    ] {
        let sold = Seen {
            html: mark.into(),
            ..seen(&begin)
        };
        assert_eq!(code(&sold), "paywall", "{mark}");
        let whole = Seen {
            html: mark.into(),
            ..seen(&format!("{ARTICLE} Доповнено. {}", long(200)))
        };
        assert_eq!(code(&whole), "changed", "marked as sold and yet all there");
    }
    let free = Seen {
        html: r#"{"isAccessibleForFree": true}"#.into(),
        ..seen(&begin)
    };
    assert_eq!(code(&free), "changed");
    assert_eq!(
        code(&seen(&begin)),
        "changed",
        "shortened without a word of money"
    );
    assert_eq!(
        code(&seen(&format!("{}…", begin.trim_end_matches('.')))),
        "paywall",
        "a teaser breaks off"
    );
}

#[test]
fn logins_are_told() {
    for to in [
        "https://site.example/login?next=/news",
        "https://site.example/users/sign_in",
        "https://accounts.example/x",
        "https://login.site.example/x/y",
    ] {
        assert_eq!(code(&at(to, "Welcome back")), "login-wall", "{to}");
    }
    for text in [
        "Please log in to see this post.",
        "Щоб продовжити, увійдіть або зареєструйтесь.",
        "Необходимо авторизоваться.",
        "Bitte melden Sie sich an.",
        "Veuillez vous connecter.",
        "Zaloguj się, aby zobaczyć.",
    ] {
        assert_eq!(code(&titled("Example", text)), "login-wall", "{text}");
    }
}

#[test]
fn gates_for_humans_are_told() {
    for (title, text) in [
        ("Just a moment...", "Enable JavaScript and cookies to continue"),
        ("Attention Required! | Cloudflare", "Sorry, you have been blocked"),
        (
            "Access Denied",
            "You don't have permission to access this server.",
        ),
        ("Перевірка", "Підтвердьте, що ви не робот"),
        ("Проверка", "Подтвердите, что вы не робот"),
        (
            "site.example",
            "Verify you are human by completing the action below.",
        ),
    ] {
        assert_eq!(code(&titled(title, text)), "blocked", "{title}");
    }
    let hidden = Seen {
        html: "<script>window._cf_chl_opt={}</script>".into(),
        ..titled("site.example", "")
    };
    assert_eq!(code(&hidden), "blocked");
}

#[test]
fn a_check_that_failed_is_an_outcome() {
    let outcome = Outcome::from(FetchError::Cancelled);
    assert_eq!(outcome.code(), "failed");
    assert!(!outcome.saw_the_page());
}

#[test]
fn huge_and_strange_pages_are_judged_in_time() {
    let began = std::time::Instant::now();
    let huge = Seen {
        html: "<h1".repeat(2_000_000),
        ..seen(&long(500_000))
    };
    assert_eq!(code(&huge), "changed");
    assert!(began.elapsed() < std::time::Duration::from_secs(20));
}

proptest::proptest! {
    #[test]
    fn a_page_is_always_the_same_as_itself(text in "\\PC{0,300}", html in "\\PC{0,300}") {
        let page = Seen { html, ..seen(&text) };
        proptest::prop_assert_eq!(judge(&page, &page), Outcome::Same);
    }
}
