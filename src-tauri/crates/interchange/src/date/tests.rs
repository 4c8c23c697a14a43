//! Dates as people write them: read, of two readings, and left alone.

use super::*;

fn read_to(text: &str) -> String {
    read(text)
        .edtf()
        .map(Edtf::to_string)
        .unwrap_or_else(|| "-".into())
}

fn column(cells: &[&str]) -> Orders {
    let mut witness = Witness::default();
    for cell in cells {
        witness.see(cell);
    }
    witness.orders()
}

#[test]
fn months_have_names_in_many_languages() {
    for (text, edtf) in [
        ("21February 2009", "2009-02-21"),
        ("29 February  2012", "2012-02-29"),
        ("7 de julio de 2022", "2022-07-07"),
        ("1 de septiembre del 2022", "2022-09-01"),
        ("1er juillet 2022", "2022-07-01"),
        ("le mercredi 7 septembre 2022", "2022-09-07"),
        ("août 2022", "2022-08"),
        ("7. September 2022", "2022-09-07"),
        ("Mittwoch, 7. März 2022", "2022-03-07"),
        ("7 Dez. 2022", "2022-12-07"),
        ("1º de maio de 2022", "2022-05-01"),
        ("14 out 2019", "2019-10-14"),
        ("terça-feira, 6 de setembro de 2022", "2022-09-06"),
        ("7 settembre 2022", "2022-09-07"),
        ("7 września 2022 r.", "2022-09-07"),
        ("w lipcu 2022 roku", "2022-07"),
        ("7 сентября 2022 г.", "2022-09-07"),
        ("7 сентября 2022г.", "2022-09-07"),
        ("1-го мая 2022 года", "2022-05-01"),
        ("7 вересня 2022 року", "2022-09-07"),
        ("липень 2022", "2022-07"),
        ("early July 2022", "2022-07~"),
        ("July 2022", "2022-07"),
        ("c. 2021", "2021~"),
        ("début juillet 2022", "2022-07~"),
        ("mi-juin 2022", "2022-06~"),
        ("Anfang Juli 2022", "2022-07~"),
        ("a principios de julio de 2022", "2022-07~"),
        ("в начале июля 2022 г.", "2022-07~"),
        ("летом 2022", "2022-22"),
        ("été 2022", "2022-22"),
        ("Q3 2022", "2022-07/2022-09"),
        ("3º trimestre de 2022", "2022-07/2022-09"),
        ("ІІІ", "-"),
        ("III квартал 2022", "2022-07/2022-09"),
    ] {
        assert_eq!(read_to(text), edtf, "{text}");
    }
}

#[test]
fn ranges_are_intervals() {
    for (text, edtf) in [
        ("du 7 au 9 juillet 2022", "2022-07-07/2022-07-09"),
        ("vom 7. bis 9. Juli 2022", "2022-07-07/2022-07-09"),
        ("del 7 al 9 de julio de 2022", "2022-07-07/2022-07-09"),
        ("7–9 July 2022", "2022-07-07/2022-07-09"),
        ("с 7 по 9 июля 2022", "2022-07-07/2022-07-09"),
        ("juillet – septembre 2022", "2022-07/2022-09"),
        ("seit Juli 2022", "2022-07/.."),
        ("depuis juillet 2022", "2022-07/.."),
        ("jusqu'au 7 juillet 2022", "../2022-07-07"),
        ("between July and September 2022", "2022-07/2022-09"),
    ] {
        assert_eq!(read_to(text), edtf, "{text}");
    }
}

#[test]
fn a_time_goes_with_its_day_and_midnight_is_none() {
    for (text, edtf) in [
        ("2022-09-07 00:00:00", "2022-09-07"),
        ("2022-09-07T00:00:00", "2022-09-07"),
        ("2022-09-07T00:00:00Z", "2022-09-07T00:00:00Z"),
        ("2022-09-07T14:30:05.123Z", "2022-09-07T14:30:05Z"),
        ("9/30/2022 2:30 PM", "2022-09-30T14:30:00"),
        ("30.09.2022 14:30", "2022-09-30T14:30:00"),
        ("Sep 7, 2022 at 2:30 pm", "2022-09-07T14:30:00"),
        ("Wed, 07 Sep 2022 14:30:00 +0000", "2022-09-07T14:30:00+00:00"),
        ("7 de julio de 2022, 14:30", "2022-07-07T14:30:00"),
        ("1662508800", "2022-09-07T00:00:00Z"),
        ("1662508800000", "2022-09-07T00:00:00Z"),
        ("20220907", "2022-09-07"),
        ("9/30/2022 25:00", "-"),
    ] {
        assert_eq!(read_to(text), edtf, "{text}");
    }
}

#[test]
fn a_column_decides_what_a_cell_cannot() {
    let orders = column(&["03/04/2022", "31/12/2022"]);
    assert_eq!(
        read_as("03/04/2022", &orders),
        Date::Ordered("2022-04-03".parse().unwrap(), Order::DayMonthYear)
    );
    let orders = column(&["03/04/2022", "12/31/2022 5:00 PM"]);
    assert_eq!(
        read_as("03/04/2022 5:00 PM", &orders).edtf().map(Edtf::as_str),
        Some("2022-03-04T17:00:00")
    );
    // What slashes show says nothing about dashes.
    assert!(read_as("03-04-2022", &orders).edtf().is_none());
    let short = column(&["9/30/22", "1/2/22"]);
    assert_eq!(
        read_as("1/2/22", &short).edtf().map(Edtf::as_str),
        Some("2022-01-02")
    );
    assert_eq!(
        read_as("1/2/98", &short).edtf().map(Edtf::as_str),
        Some("1998-01-02")
    );
    let dotted = column(&["30.09.22", "07.09.22"]);
    assert_eq!(
        read_as("07.09.22", &dotted).edtf().map(Edtf::as_str),
        Some("2022-09-07")
    );
}

#[test]
fn a_column_of_either_order_decides_nothing() {
    let orders = column(&["31/12/2022", "12/31/2022"]);
    let Date::Unread(why) = read_as("03/04/2022", &orders) else {
        panic!("it was read");
    };
    assert!(why.to_string().contains("either order"), "{why}");
    // What has one reading is read all the same.
    assert!(read_as("31/12/2022", &orders).edtf().is_some());
    let Date::Unread(why) = read_as("03/04/2022", &column(&["03/04/2022"])) else {
        panic!("it was read");
    };
    assert!(why.to_string().contains("say which number is the day"), "{why}");
    let said = Orders::said(Order::MonthDayYear);
    assert_eq!(
        read_as("03/04/2022", &said).edtf().map(Edtf::as_str),
        Some("2022-03-04")
    );
}

#[test]
fn words_around_a_date_are_no_dates() {
    for (text, edtf) in [
        ("stated on October 22, 2019 in a campaign mailer.:", "2019-10-22"),
        ("dicho el 7 de julio de 2022 en la radio", "2022-07-07"),
        ("they found out 2019 was bad", "-"),
        ("the set 2019", "-"),
        ("shortly after the Act of 2017", "-"),
        ("last week", "-"),
        (
            "scheduled execution date of\u{a0}3 March 2013 passed",
            "2013-03-03",
        ),
        ("", "-"),
    ] {
        assert_eq!(read_to(text), edtf, "{text}");
    }
    assert!(matches!(read(&"9 ".repeat(3000)), Date::Unread(_)));
}

#[test]
fn spreadsheets_count_days() {
    let day = |n, late| serial(n, late).map(|d| d.to_string());
    assert_eq!(day(44811.0, false).as_deref(), Some("2022-09-07"));
    assert_eq!(
        day(44811.604166666664, false).as_deref(),
        Some("2022-09-07T14:30:00")
    );
    assert_eq!(day(43349.0, true).as_deref(), Some("2022-09-07"));
    assert_eq!(day(1.0, false).as_deref(), Some("1900-01-01"));
    assert_eq!(day(59.0, false).as_deref(), Some("1900-02-28"));
    assert_eq!(day(60.0, false), None);
    assert_eq!(day(61.0, false).as_deref(), Some("1900-03-01"));
    assert_eq!(day(0.5, false), None);
    assert_eq!(day(f64::NAN, false), None);
    assert_eq!(day(1e300, false), None);
}

#[test]
fn a_reason_quotes_what_was_written() {
    for found in ["Mitte Mai", "Début juillet"] {
        let Date::Unread(why) = read(found) else {
            panic!("{found} names no year")
        };
        assert!(why.to_string().contains(&format!("“{found}”")), "{why}");
    }
}
