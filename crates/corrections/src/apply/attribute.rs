use dateline_model::{Actor, ActorKind, Span, Story, Version};

use crate::Words;

/// Gives a statement, and each quotation in it, another speaker: an actor of the story by id, name or alias, or a new one.
pub fn attribute(story: &mut Story, said: &Words, speaker: &str) -> Option<()> {
    let speaker = speaker.trim();
    if speaker.is_empty() {
        return None;
    }
    let fit = |article: u32, span: Span| story.articles.get(article as usize).map_or(0, |article| said.fits(article, span));
    let statements = story.statements.iter().enumerate();
    let best = |versions: &[Version]| versions.iter().map(|version| fit(version.article, version.span)).max();
    let fits = statements.map(|(at, statement)| (best(&statement.versions).unwrap_or(0), at)).filter(|(fit, _)| *fit > 0);
    let (_, at) = fits.min_by_key(|&(fit, at)| (std::cmp::Reverse(fit), at))?;
    let actor = actor(story, speaker);
    let statement = story.statements.get_mut(at)?;
    let before = std::mem::replace(&mut statement.speaker, actor.clone());
    let versions = statement.versions.clone();
    entitle(story, &versions, &before, &actor);
    for version in versions {
        let Some(article) = story.articles.get_mut(version.article as usize) else { continue };
        for quote in article.quotes.iter_mut().filter(|quote| quote.span.overlaps(version.span)) {
            if let Some(held) = &mut quote.speaker {
                held.actor = Some(actor.clone());
            }
        }
    }
    Some(())
}

/// Gives the event that the statement is its new speaker: in its title, where that begins with the old one, and among its actors.
fn entitle(story: &mut Story, versions: &[Version], before: &str, actor: &str) {
    let name = |id: &str| story.actors.iter().find(|actor| actor.id == id).map(|actor| [&actor.name, ": "].concat());
    let (Some(old), Some(new)) = (name(before), name(actor)) else { return };
    for event in &mut story.events {
        let tells = event.reports.iter().any(|report| {
            let within = |version: &Version| {
                version.article == report.article && report.evidence.iter().any(|span| span.overlaps(version.span))
            };
            versions.iter().any(within)
        });
        let Some(said) = event.title.strip_prefix(&old).filter(|_| tells) else { continue };
        event.title = [&new, said].concat();
        event.actors.retain(|held| held != actor);
        event.actors.iter_mut().filter(|held| *held == before).for_each(|held| actor.clone_into(held));
    }
}

/// The id of an actor who is named so, added where there is none.
fn actor(story: &mut Story, name: &str) -> String {
    let by = |fits: &dyn Fn(&Actor) -> bool| story.actors.iter().find(|actor| fits(actor)).map(|actor| actor.id.clone());
    let found = by(&|actor| actor.id == name || actor.name == name)
        .or_else(|| by(&|actor| actor.aliases.iter().any(|alias| alias == name)));
    found.unwrap_or_else(|| {
        let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        let id = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
        let actor =
            Actor { id: id.clone(), name: name.to_owned(), kind: ActorKind::Person, aliases: Vec::new(), roles: Vec::new() };
        if !story.actors.iter().any(|held| held.id == id) {
            story.actors.push(actor);
        }
        id
    })
}

#[cfg(test)]
mod tests {
    use crate::{Correction, Words, apply, apply::sample};

    fn attribute(words: &str, speaker: &str) -> Correction {
        Correction::Attribute { said: Words { report: "b".into(), words: words.into() }, speaker: speaker.into() }
    }

    #[test]
    fn statement_and_quotations_get_another_speaker() {
        let mut story = sample::story();
        assert_eq!(apply(&mut story, &[attribute("\"We must", "Joe Hill")]), Vec::new());
        assert_eq!(story.statements[0].speaker, "joe-hill");
        let speakers = story.articles.iter().map(|article| article.quotes[0].speaker.as_ref().unwrap().actor.as_deref());
        assert_eq!(speakers.collect::<Vec<_>>(), [Some("joe-hill"), Some("joe-hill")]);
    }

    #[test]
    fn the_event_that_a_statement_is_gets_its_speaker() {
        let mut story = sample::story();
        let evidence = vec![story.statements[0].versions[0].span];
        let report = dateline_model::EventReport { article: 0, evidence };
        let said = |at: usize, story: &mut dateline_model::Story| {
            let event = &mut story.events[at];
            (event.title, event.actors) = ("Ann Bell: We stop".into(), vec!["ann-bell".into()]);
        };
        said(1, &mut story);
        story.events[1].reports = vec![report];
        said(2, &mut story);
        let _ = apply(&mut story, &[attribute("\"We must", "Joe Hill")]);
        assert_eq!(
            (story.events[1].title.as_str(), &story.events[1].actors[..]),
            ("Joe Hill: We stop", &["joe-hill".into()][..])
        );
        assert_eq!(story.events[2].title, "Ann Bell: We stop");
    }

    #[test]
    fn a_speaker_the_story_lacks_is_added() {
        let mut story = sample::story();
        let _ = apply(&mut story, &[attribute("\"We must", "Eva Lund")]);
        assert_eq!((story.statements[0].speaker.as_str(), story.actors.last().unwrap().name.as_str()), ("eva-lund", "Eva Lund"));
    }
}
