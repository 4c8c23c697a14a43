//! What holds of any bundle, and of any bytes.

use super::*;
use proptest::prelude::*;

fn any_path() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zA-Zа-яіїє0-9][a-zA-Z0-9 ._-]{0,8}[a-z0-9]",
        2 => "[a-c]{1,2}/[a-c./]{1,6}",
        1 => "\\PC{0,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_taken_in_comes_out_and_holds(
        files in proptest::collection::vec((any_path(), proptest::collection::vec(any::<u8>(), 0..3000), any::<bool>()), 0..8),
        seed in any::<[u8; 32]>(), title in "\\PC{0,30}",
    ) {
        let key = SigningKey::from_seed(&seed);
        let mut about = about();
        about.title = title;
        // Each by itself first: a name that is refused is refused alone as well.
        let members = files.iter().map(|(path, bytes, text)| {
            let media_type = if *text { "text/plain" } else { "application/octet-stream" };
            Ok(Member::new(path.clone(), media_type, "x", Content::from(bytes.as_slice())))
        });
        let mut out = Cursor::new(Vec::new());
        if write(&mut out, members, &about, &[], Some(&key), &mut on).is_ok() {
            let there = unpack(out.get_ref());
            for (path, bytes, _) in &files {
                prop_assert_eq!(&there[path], bytes);
            }
            let verdict = check(out.get_ref(), &[Trust::Key(key.public())]);
            prop_assert_eq!(verdict.standing(), Standing::Holds, "{:?}", verdict);
        }
    }

    #[test]
    fn no_damage_passes_for_whole(
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<bool>(), any::<u8>()), 1..4),
        cut in proptest::option::weighted(0.2, any::<prop::sample::Index>()),
    ) {
        let whole = bundle(Some(&key(1)));
        let mut bytes = whole.clone();
        for (at, late, byte) in hits {
            // Half of them hit the table of contents.
            let from = if late { bytes.len() - 700 } else { 0 };
            let at = from + at.index(bytes.len() - from);
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let verdict = check(&bytes, &[Trust::Key(key(1).public())]);
        if verdict.standing() == Standing::Holds {
            // A time stamp or the like: what a program unpacks, if it does, is the same.
            if zip::ZipArchive::new(Cursor::new(&bytes)).is_ok() {
                prop_assert_eq!(unpack(&bytes), unpack(&whole));
            }
        }
    }

    #[test]
    fn any_bytes_are_judged_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..400), head in any::<bool>()) {
        let mut file = if head { b"PK\x03\x04".to_vec() } else { Vec::new() };
        file.extend_from_slice(&bytes);
        file.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
        file.extend_from_slice(&bytes);
        prop_assert_ne!(check(&file, &[]).standing(), Standing::Holds);
    }

    #[test]
    fn any_table_of_contents_is_judged(rows in proptest::collection::vec((any::<u16>(), any::<u32>(), any::<u32>(), "[ab/.]{0,4}", 0..300_u32), 0..5)) {
        // Headers of files that point anywhere, share bytes, and say anything.
        let mut file = vec![0_u8; 300];
        for at in 0..rows.len() {
            let place = at * 40;
            file[place..place + 4].copy_from_slice(b"PK\x03\x04");
        }
        let start = u32::try_from(file.len()).unwrap();
        for (method, packed, size, name, at) in &rows {
            let mut header = [0_u8; 46];
            header[..4].copy_from_slice(b"PK\x01\x02");
            header[10..12].copy_from_slice(&(method % 9).to_le_bytes());
            header[20..24].copy_from_slice(&packed.to_le_bytes());
            header[24..28].copy_from_slice(&size.to_le_bytes());
            header[28..30].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
            header[42..46].copy_from_slice(&at.to_le_bytes());
            file.extend_from_slice(&header);
            file.extend_from_slice(name.as_bytes());
        }
        let size = u32::try_from(file.len()).unwrap() - start;
        file.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        let count = u16::try_from(rows.len()).unwrap().to_le_bytes();
        file.extend_from_slice(&count);
        file.extend_from_slice(&count);
        file.extend_from_slice(&size.to_le_bytes());
        file.extend_from_slice(&start.to_le_bytes());
        file.extend_from_slice(&[0, 0]);
        let verdict = check(&file, &[]);
        prop_assert_eq!(verdict.standing(), Standing::Fails);
    }

    #[test]
    fn keys_go_through_files(seed in any::<[u8; 32]>(), message in proptest::collection::vec(any::<u8>(), 0..200)) {
        let key = SigningKey::from_seed(&seed);
        let again = SigningKey::from_pem(&key.to_pem().unwrap()).unwrap();
        prop_assert_eq!(again.sign(&message), key.sign(&message));
        let public = PublicKey::from_pem(&key.public().to_pem().unwrap()).unwrap();
        prop_assert!(public.signed(&message, &key.sign(&message)));
        let print = public.fingerprint();
        prop_assert_eq!(print.to_string().parse::<Fingerprint>(), Ok(print));
        prop_assert_eq!(format!("SHA256:{}", print.hex().to_uppercase()).parse::<Fingerprint>(), Ok(print));
    }

    #[test]
    fn no_text_is_a_key(text in "\\PC{0,80}") {
        prop_assert!(SigningKey::from_pem(&text).is_err());
        prop_assert!(PublicKey::from_pem(&text).is_err());
        let block = format!("-----BEGIN PUBLIC KEY-----{text}-----END PUBLIC KEY-----");
        prop_assert!(PublicKey::from_pem(&block).is_err());
    }
}
