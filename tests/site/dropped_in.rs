//! A post written for AstroPaper, dropped in as it is: featured, dated, tagged, signed, without a remark.

use super::sample::{Sample, page};

const POST: &str = "---
author: Bede Marsh (fictional)
pubDatetime: 2026-01-11T01:00:00Z
title: Why I’m keeping a book of the wind
slug: why-i-keep-a-book-of-the-wind
featured: true
draft: false
tags:
  - wind-books
  - slow-systems
  - case-studies
description: What this book is for, what goes into it, and how I think about wind and the people under it.
---

For years I have stood under vanes and seen one thing:  
the hard part is never the vane. It is **bearings**, **salt**, and **who climbs up**.

## What goes in

- gusts with their hour
- a fault, and what I thought it was at first

## Why a book

If I can’t write a gust down, I did not see it.
";

#[test]
fn a_post_of_another_generator_is_at_home() {
    let mut sample = Sample::read("cards");
    // The one featured note there steps back, so that the new one has the place.
    sample.files.retain(|file| !file.path.ends_with("you-learn-water-when-it-misbehaves.md"));
    // Nothing may be said about it: `press` fails on any remark.
    let pressing = sample.with("posts/anything-at-all.md", POST).press();
    let home = page(&pressing, "index.html");
    let title = "Why I’m keeping a book of the wind";
    let link = home.one("#featured .entry-title a");
    assert_eq!((link.text().as_str(), link.attribute("href")), (title, Some("/posts/why-i-keep-a-book-of-the-wind/")));

    let note = page(&pressing, "posts/why-i-keep-a-book-of-the-wind/index.html");
    assert_eq!(note.one("h1").text(), title);
    assert_eq!(note.one(".note-head time").attribute("datetime"), Some("2026-01-11T01:00:00Z"));
    assert_eq!(note.one(".note-head time").text(), "11 Jan 2026");
    let said: Vec<String> = note.all(".entry-meta span").into_iter().map(|span| span.text()).collect();
    assert!(said.contains(&"Bede Marsh (fictional)".to_owned()), "{said:?}");
    let description = "What this book is for, what goes into it, and how I think about wind and the people under it.";
    assert_eq!(note.one("meta[name=description]").attribute("content"), Some(description));
    assert_eq!(note.one(".note-head .standfirst").text(), description);
    let tags: Vec<_> = note.all(".note-head .tags a").into_iter().map(|a| (a.text(), a.attribute("href"))).collect();
    let expected = ["wind-books", "slow-systems", "case-studies"];
    assert_eq!(tags.len(), expected.len());
    for ((text, href), tag) in tags.iter().zip(expected) {
        assert_eq!((text.as_str(), *href), (tag, Some(format!("/tags/{tag}/").as_str())));
        assert_eq!(page(&pressing, &format!("tags/{tag}/index.html")).all("li.entry").len(), 1);
    }
    assert_eq!(note.all(".prose h2").len(), 2);
    assert_eq!(note.all(".prose br").len(), 1);
    assert_eq!(note.all(".prose strong").len(), 3);
    assert!(!pressing.keys().any(|path| path.contains("anything-at-all")));
}
