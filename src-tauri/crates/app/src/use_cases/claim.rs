//! Claims: recorded, edited one or many at a time, tied, taken away, shown.

use crate::api::*;
use crate::{Desk, Error, Result, names, passage, views};
use claimbook_domain::*;
use claimbook_store::{ClaimFilter, Reader, Sort, Tx};

/// The longest wording that is taken: a claim is a sentence or a few, not a document.
const LONGEST: usize = 20_000;

fn checked_wording(wording: &str) -> Result<String> {
    let wording = wording.trim().to_owned();
    if wording.is_empty() {
        return Err(Error::new("call.empty", "A claim needs words.").with("field", "wording"));
    }
    if wording.chars().count() > LONGEST {
        return Err(Error::new(
            "call.long",
            format!("A claim may have {LONGEST} characters; add longer texts as a document."),
        )
        .with("field", "wording"));
    }
    Ok(wording)
}

/// `claim.add`
pub fn add(desk: &Desk, request: AddClaim) -> Result<AddedClaim> {
    let same_wording = same(
        desk,
        SameWording {
            wording: request.wording.clone(),
            except: None,
        },
    )?
    .items;
    let (id, _) = desk.act("claim-add", |tx| record(tx, request))?;
    Ok(AddedClaim { id, same_wording })
}

/// Records a claim within an act.
pub(crate) fn record(tx: &mut Tx<'_>, request: AddClaim) -> Result<ClaimId> {
    let claim = Claim {
        id: ClaimId(tx.id()),
        wording: checked_wording(&request.wording)?,
        title: names::some(request.title),
        claimants: names::parties(tx, "claimant", &request.claimants, PartyKind::Unknown)?,
        reported_by: names::parties(tx, "reported by", &request.reported_by, PartyKind::Unknown)?,
        venue: names::party_or_none(tx, "venue", request.venue.as_deref(), PartyKind::Publication)?,
        said_on: names::date("said on", request.said_on.as_deref())?,
        said_zone: None,
        place: names::some(request.place),
        about: names::some(request.about),
        topics: names::topics(tx, &request.topics)?,
        priority: names::within("priority", request.priority, 1, 5)?,
        stage: request.stage.unwrap_or_default(),
        assignee: None,
        due: None,
        notes: names::some(request.notes),
        lang: names::some(request.lang),
        added_at: tx.now().to_owned(),
    };
    tx.insert(&claim)?;
    let url = names::link("url", request.url.as_deref())?;
    let mut passage_id = None;
    if !request.spans.is_empty() {
        let Some(document) = request.document else {
            return Err(Error::new("call.spans", "Spans belong to a document: name it."));
        };
        let document: Document = tx.get(&document.to_string())?;
        let passage = passage::make(tx, document.text, &request.spans)?;
        passage_id = Some(passage.id);
    }
    if let Some(document) = request.document {
        tx.get::<Document>(&document.to_string())?;
    }
    if passage_id.is_some() || request.document.is_some() || url.is_some() {
        tx.insert(&Appearance {
            id: AppearanceId(tx.id()),
            claim: claim.id,
            document: request.document,
            passage: passage_id,
            url,
            first: false,
        })?;
    }
    Ok(claim.id)
}

/// `claim.same`
pub fn same(desk: &Desk, request: SameWording) -> Result<Items<ClaimCard>> {
    let items = desk
        .book()?
        .read(|r| Ok(worded(r, &request.wording, request.except)))??;
    Ok(items.into())
}

fn worded(r: &Reader<'_>, wording: &str, except: Option<ClaimId>) -> Result<Vec<ClaimCard>> {
    let mut ids = r.claims_worded(&claimbook_store::same_key(wording))?;
    ids.retain(|id| Some(ClaimId(*id)) != except);
    ids.truncate(20);
    views::cards(r, &ids)
}

fn sort(sort: ClaimSort) -> Sort {
    match sort {
        ClaimSort::Relevance => Sort::Relevance,
        ClaimSort::Wording => Sort::Wording,
        ClaimSort::Claimant => Sort::Claimant,
        ClaimSort::Said => Sort::Said,
        ClaimSort::Added => Sort::Added,
        ClaimSort::Stage => Sort::Stage,
        ClaimSort::Priority => Sort::Priority,
        ClaimSort::Due => Sort::Due,
        ClaimSort::Evidence => Sort::Evidence,
        ClaimSort::Verdict => Sort::Verdict,
    }
}

fn filtered<T>(
    desk: &Desk,
    request: &ListClaims,
    f: impl FnOnce(&Reader<'_>, &ClaimFilter<'_>) -> Result<T>,
) -> Result<T> {
    let query = super::search::parse(&request.query)?;
    let filter = ClaimFilter {
        query: &query,
        me: desk.me().map(|m| m.0),
        sort: sort(request.sort),
        descending: request.descending,
    };
    desk.book()?.read(|r| Ok(f(r, &filter)))?
}

/// `claim.list`
pub fn list(desk: &Desk, request: ListClaims) -> Result<Items<ClaimRow>> {
    filtered(desk, &request, |r, filter| {
        let limit = if request.limit == 0 {
            100
        } else {
            request.limit.min(1000)
        };
        let items = r
            .list_claims(filter, request.offset, limit)?
            .into_iter()
            .map(views::row)
            .collect();
        Ok(Items {
            items,
            total: r.count_claims(filter)?,
        })
    })
}

/// `claim.ids`
pub fn ids(desk: &Desk, request: ListClaims) -> Result<ClaimIds> {
    filtered(desk, &request, |r, filter| {
        Ok(ClaimIds {
            ids: r.claim_ids(filter)?.into_iter().map(ClaimId).collect(),
        })
    })
}

/// `claim.show`
pub fn show(desk: &Desk, request: Id) -> Result<ClaimView> {
    desk.book()?.read(|r| Ok(view(r, &request.id)))?
}

fn view(r: &Reader<'_>, id: &str) -> Result<ClaimView> {
    let claim: Claim = r.get(id)?;
    let evidence = r
        .of::<Evidence>("claim", id)?
        .into_iter()
        .map(|e| views::evidence(r, e))
        .collect::<Result<Vec<_>>>()?;
    let mut verdicts = views::verdicts(r, id)?;
    let superseded: Vec<VerdictId> = verdicts.iter().filter_map(|v| v.verdict.supersedes).collect();
    let verdict = verdicts.pop_if(|v| !superseded.contains(&v.verdict.id));
    verdicts.reverse();
    let mut links = Vec::new();
    for (field, outward) in [("from_claim", true), ("to_claim", false)] {
        for link in r.of::<ClaimLink>(field, id)? {
            let other = if outward { link.to } else { link.from };
            if let Some(other) = views::card(r, other.0)? {
                links.push(LinkView {
                    id: link.id,
                    kind: link.kind,
                    outward,
                    other,
                });
            }
        }
    }
    let mut appearances = Vec::new();
    for appearance in r.of::<Appearance>("claim", id)? {
        let document = match appearance.document {
            Some(d) => Some(super::document::card(r, r.get(&d.to_string())?, &mut None)?),
            None => None,
        };
        let passage = appearance.passage.map(|p| r.get(&p.to_string())).transpose()?;
        appearances.push(AppearanceView {
            id: appearance.id.to_string(),
            document,
            passage,
            url: appearance.url,
            first: appearance.first,
        });
    }
    let topics = claim
        .topics
        .iter()
        .map(|t| Ok(r.get::<Topic>(&t.to_string())?.name))
        .collect::<Result<_>>()?;
    Ok(ClaimView {
        claimants: views::parties(r, &claim.claimants)?,
        reported_by: views::parties(r, &claim.reported_by)?,
        venue: views::parties(r, claim.venue.as_slice())?.pop(),
        topics,
        appearances,
        media: r.of("claim", id)?,
        links,
        origins: views::origins(r, &evidence)?,
        evidence,
        verdict,
        earlier_verdicts: verdicts,
        external_checks: r
            .of::<ExternalCheck>("claim", id)?
            .into_iter()
            .map(|check| views::external_check(r, check))
            .collect::<Result<_>>()?,
        publications: r.of("claim", id)?,
        corrections: r.of("claim", id)?,
        same_wording: worded(r, &claim.wording, Some(claim.id))?,
        changes: r.change_count(id)?,
        claim,
    })
}

/// `claim.edit`
pub fn edit(desk: &Desk, request: EditClaims) -> Result<Changed> {
    let kind = if request.patch.is_stage_alone() {
        "claim-stage"
    } else {
        "claim-edit"
    };
    let (changed, _) = desk.act(kind, |tx| -> Result<u64> {
        let patch = Prepared::new(tx, request.patch)?;
        let mut changed = 0;
        for id in &request.ids {
            let mut claim: Claim = tx.get(&id.to_string())?;
            patch.apply(&mut claim);
            changed += u64::from(tx.update(&claim)?);
        }
        Ok(changed)
    })?;
    Ok(Changed { changed })
}

impl ClaimPatch {
    fn is_stage_alone(&self) -> bool {
        self.stage.is_some()
            && serde_json::to_value(self).is_ok_and(|v| {
                v.as_object()
                    .is_some_and(|m| m.iter().all(|(k, v)| k == "stage" || v.is_null()))
            })
    }
}

/// A patch whose names are ids and whose values are checked.
struct Prepared {
    patch: ClaimPatch,
    claimants: Option<Vec<PartyId>>,
    reported_by: Option<Vec<PartyId>>,
    venue: Option<Option<PartyId>>,
    said_on: Option<Option<Edtf>>,
    due: Option<Option<String>>,
    topics: Option<Vec<TopicId>>,
    add: Vec<TopicId>,
    remove: Vec<TopicId>,
}

impl Prepared {
    fn new(tx: &mut Tx<'_>, mut patch: ClaimPatch) -> Result<Self> {
        if let Some(wording) = &mut patch.wording {
            *wording = checked_wording(wording)?;
        }
        names::within("priority", patch.priority.flatten(), 1, 5)?;
        if let Some(Some(person)) = patch.assignee {
            tx.get::<Person>(&person.to_string())?;
        }
        let people = |tx: &mut Tx<'_>, field: &str, names: &Option<Vec<String>>| {
            names
                .as_ref()
                .map(|n| names::parties(tx, field, n, PartyKind::Unknown))
                .transpose()
        };
        let mut remove = Vec::new();
        for name in patch.remove_topics.iter().flatten() {
            remove.extend(tx.reader().topic_named(name)?.map(TopicId));
        }
        Ok(Self {
            claimants: people(tx, "claimant", &patch.claimants)?,
            reported_by: people(tx, "reported by", &patch.reported_by)?,
            venue: match &patch.venue {
                Some(name) => Some(names::party_or_none(
                    tx,
                    "venue",
                    name.as_deref(),
                    PartyKind::Publication,
                )?),
                None => None,
            },
            said_on: patch
                .said_on
                .as_ref()
                .map(|d| names::date("said on", d.as_deref()))
                .transpose()?,
            due: patch
                .due
                .as_ref()
                .map(|d| names::day("due", d.as_deref()))
                .transpose()?,
            topics: patch.topics.as_ref().map(|t| names::topics(tx, t)).transpose()?,
            add: names::topics(tx, patch.add_topics.as_deref().unwrap_or_default())?,
            remove,
            patch,
        })
    }

    fn apply(&self, claim: &mut Claim) {
        fn set<T: Clone>(field: &mut T, value: &Option<T>) {
            if let Some(value) = value {
                *field = value.clone();
            }
        }
        let text = |v: &Option<Option<String>>| v.clone().map(names::some);
        set(&mut claim.wording, &self.patch.wording);
        set(&mut claim.title, &text(&self.patch.title));
        set(&mut claim.claimants, &self.claimants);
        set(&mut claim.reported_by, &self.reported_by);
        set(&mut claim.venue, &self.venue);
        set(&mut claim.said_on, &self.said_on);
        set(&mut claim.place, &text(&self.patch.place));
        set(&mut claim.about, &text(&self.patch.about));
        set(&mut claim.topics, &self.topics);
        for topic in &self.add {
            if !claim.topics.contains(topic) {
                claim.topics.push(*topic);
            }
        }
        claim.topics.retain(|t| !self.remove.contains(t));
        set(&mut claim.priority, &self.patch.priority);
        set(&mut claim.stage, &self.patch.stage);
        set(&mut claim.assignee, &self.patch.assignee);
        set(&mut claim.due, &self.due);
        set(&mut claim.notes, &text(&self.patch.notes));
        // Work that is somebody's is no longer in the inbox.
        if self.patch.assignee.flatten().is_some()
            && self.patch.stage.is_none()
            && claim.stage == Stage::Inbox
        {
            claim.stage = Stage::Assigned;
        }
    }
}

/// `claim.delete`
pub fn delete(desk: &Desk, request: ClaimIds) -> Result<Changed> {
    let (changed, _) = desk.act("claim-delete", |tx| -> Result<u64> {
        for id in &request.ids {
            remove(tx, &id.to_string())?;
        }
        Ok(request.ids.len() as u64)
    })?;
    Ok(Changed { changed })
}

/// Takes a claim away with what hangs on it, the last recorded first.
fn remove(tx: &mut Tx<'_>, id: &str) -> Result<()> {
    fn gone<R: Record>(tx: &mut Tx<'_>, field: &str, id: &str) -> Result<()> {
        let rows: Vec<R> = tx.reader().of(field, id)?;
        for row in rows.iter().rev() {
            tx.delete(R::ENTITY, &row.key())?;
        }
        Ok(())
    }
    gone::<Correction>(tx, "claim", id)?;
    gone::<Publication>(tx, "claim", id)?;
    gone::<ExternalCheck>(tx, "claim", id)?;
    gone::<Verdict>(tx, "claim", id)?;
    let quoted: Vec<PassageId> = tx
        .reader()
        .of::<Evidence>("claim", id)?
        .into_iter()
        .filter_map(|e| e.passage)
        .collect();
    for evidence in tx.reader().of::<Evidence>("claim", id)? {
        super::redaction::forget(tx, "evidence", &evidence.id.to_string())?;
    }
    gone::<Evidence>(tx, "claim", id)?;
    gone::<Media>(tx, "claim", id)?;
    gone::<ClaimLink>(tx, "from_claim", id)?;
    gone::<ClaimLink>(tx, "to_claim", id)?;
    let passages: Vec<PassageId> = tx
        .reader()
        .of::<Appearance>("claim", id)?
        .into_iter()
        .filter_map(|a| a.passage)
        .chain(quoted)
        .collect();
    gone::<Appearance>(tx, "claim", id)?;
    for one in passages {
        passage::forget(tx, Some(one))?;
    }
    Ok(tx.delete(Entity::Claim, id)?)
}

/// `claim.link`
pub fn link(desk: &Desk, request: LinkClaims) -> Result<Id> {
    if request.from == request.to {
        return Err(Error::new("call.link-self", "A claim can't be tied to itself."));
    }
    let (id, _) = desk.act("claim-link", |tx| -> Result<ClaimLinkId> {
        tx.get::<Claim>(&request.from.to_string())?;
        tx.get::<Claim>(&request.to.to_string())?;
        let before: Vec<ClaimLink> = tx.reader().of("from_claim", &request.from.to_string())?;
        if let Some(same) = before
            .iter()
            .find(|l| l.to == request.to && l.kind == request.kind)
        {
            return Ok(same.id);
        }
        let link = ClaimLink {
            id: ClaimLinkId(tx.id()),
            from: request.from,
            to: request.to,
            kind: request.kind,
        };
        tx.insert(&link)?;
        Ok(link.id)
    })?;
    Ok(Id { id: id.to_string() })
}

/// `claim.unlink`
pub fn unlink(desk: &Desk, request: Id) -> Result<Nothing> {
    desk.act(
        "claim-unlink",
        |tx| Ok(tx.delete(Entity::ClaimLink, &request.id)?),
    )?;
    Ok(Nothing {})
}

/// `claim.said`
pub fn said(desk: &Desk, request: Id) -> Result<AddedClaim> {
    let (id, _) = desk.act("claim-said", |tx| -> Result<ClaimId> {
        let y: Claim = tx.get(&request.id)?;
        if let Some(link) =
            tx.reader().of::<ClaimLink>("to_claim", &request.id)?.into_iter().find(|l| l.kind == LinkKind::Said)
        {
            return Ok(link.from);
        }
        let names = views::party_names(&tx.reader(), &y.claimants)?;
        if names.is_empty() {
            return Err(Error::new("claim.nobody-said", "Nobody is named as claimant, so that there is no “X said Y” to check. Name the claimant first."));
        }
        let uk = y.lang.as_deref() == Some("uk");
        let (and, verb) = if uk { (" і ", "за словами") } else { (" and ", "said that") };
        let who = match names.split_last() {
            Some((last, before)) if !before.is_empty() => format!("{}{and}{last}", before.join(", ")),
            _ => names.join(""),
        };
        let wording = if uk { format!("{who}, {verb}: «{}»", y.wording) } else { format!("{who} {verb} “{}”", y.wording) };
        let mut x = y.clone();
        x.id = ClaimId(tx.id());
        x.wording = wording;
        x.title = None;
        x.stage = Stage::Inbox;
        x.priority = None;
        x.assignee = None;
        x.due = None;
        x.notes = None;
        x.added_at = tx.now().to_owned();
        // Who reports that X said it makes this claim, where somebody does.
        x.claimants = std::mem::take(&mut x.reported_by);
        tx.insert(&x)?;
        for appearance in tx.reader().of::<Appearance>("claim", &request.id)? {
            tx.insert(&Appearance { id: AppearanceId(tx.id()), claim: x.id, ..appearance })?;
        }
        tx.insert(&ClaimLink { id: ClaimLinkId(tx.id()), from: x.id, to: y.id, kind: LinkKind::Said })?;
        Ok(x.id)
    })?;
    Ok(AddedClaim {
        id,
        same_wording: Vec::new(),
    })
}
