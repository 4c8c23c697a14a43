//! Where two lists differ. Short ones are compared outright. Long ones are cut first at what stands once in both, in the same
//! order; what is long and holds nothing of the kind (one line a million times) is cut evenly. So the time stays in
//! proportion to the length, and only texts that nobody reads get a coarser answer.

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

/// A stretch of the old list and the one of the new list in its place.
pub(super) type Hunk = (Range<usize>, Range<usize>);

/// Items on both sides together that are compared outright.
const SHORT: usize = 8_000;
/// Items on both sides together of an even cut.
const EVEN: usize = 1_000;

/// The stretches that differ, in order; between them the lists are the same.
pub(super) fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut found = Vec::new();
    let prefix = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[prefix..], &new[prefix..]);
    let suffix = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_end, new_end) = (old.len() - suffix, new.len() - suffix);
    let (mut o, mut n) = (prefix, prefix);
    let anchors = if old_end + new_end - 2 * prefix > SHORT {
        anchors(&old[prefix..old_end], &new[prefix..new_end])
    } else {
        Vec::new()
    };
    for (a, b) in anchors
        .into_iter()
        .map(|(a, b)| (a + prefix, b + prefix))
        .chain([(old_end, new_end)])
    {
        between(old, new, o..a, n..b, &mut found);
        (o, n) = (a + 1, b + 1);
    }
    joined(found)
}

fn between(old: &[&str], new: &[&str], o: Range<usize>, n: Range<usize>, found: &mut Vec<Hunk>) {
    let together = o.len() + n.len();
    let parts = if together <= SHORT {
        1
    } else {
        together.div_ceil(EVEN)
    };
    let part = |range: &Range<usize>, k: usize| {
        range.start + range.len() * k / parts..range.start + range.len() * (k + 1) / parts
    };
    for k in 0..parts {
        let (o, n) = (part(&o, k), part(&n, k));
        if o.is_empty() || n.is_empty() {
            if o.len() + n.len() > 0 {
                found.push((o, n));
            }
            continue;
        }
        let mut input = InternedInput::default();
        input.update_before(old[o.clone()].iter().copied());
        input.update_after(new[n.clone()].iter().copied());
        let whole = |range: Range<u32>, base: usize| base + range.start as usize..base + range.end as usize;
        let diff = Diff::compute(Algorithm::Myers, &input);
        found.extend(
            diff.hunks()
                .map(|hunk| (whole(hunk.before, o.start), whole(hunk.after, n.start))),
        );
    }
}

/// Hunks that touch are one.
fn joined(found: Vec<Hunk>) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::with_capacity(found.len());
    for (o, n) in found {
        match joined.last_mut() {
            Some((lo, ln)) if lo.end == o.start && ln.end == n.start => (lo.end, ln.end) = (o.end, n.end),
            _ => joined.push((o, n)),
        }
    }
    joined
}

/// Pairs of places of what stands once in each list: the longest choice that is in order in both (patience sorting).
fn anchors(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let mut places: HashMap<&str, (usize, usize, usize, usize)> = HashMap::with_capacity(old.len());
    for (at, item) in old.iter().enumerate() {
        let place = places.entry(item).or_default();
        (place.0, place.1) = (place.0 + 1, at);
    }
    for (at, item) in new.iter().enumerate() {
        if let Some(place) = places.get_mut(item) {
            (place.2, place.3) = (place.2 + 1, at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = places
        .values()
        .filter(|p| p.0 == 1 && p.2 == 1)
        .map(|p| (p.1, p.3))
        .collect();
    pairs.sort_unstable();
    // tops[k]: the pair that ends the best run of length k + 1; before[i]: the one before pair i in its run.
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (i, pair) in pairs.iter().enumerate() {
        let k = tops.partition_point(|&top| pairs[top].1 < pair.1);
        before.push(k.checked_sub(1).map(|k| tops[k]));
        if k == tops.len() {
            tops.push(i)
        } else {
            tops[k] = i
        }
    }
    let mut run = Vec::with_capacity(tops.len());
    let mut next = tops.last().copied();
    while let Some(i) = next {
        run.push(pairs[i]);
        next = before[i];
    }
    run.reverse();
    run
}
