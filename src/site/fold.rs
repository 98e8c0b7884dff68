//! Letters without case and without the common accents, one for one: a place in the folded text is the same place in
//! the text as written.

/// What the letters from `À` to `ſ` are without their accents; a dot where there is nothing to take away.
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Folds one letter. What it does not know stays as it is.
pub fn fold(letter: char) -> char {
    let code = letter as usize;
    match code {
        0xC0..0x180 => match LATIN.as_bytes()[code - 0xC0] {
            b'.' => letter,
            plain => char::from(plain),
        },
        // Capitals of Greek and Cyrillic lie at one distance from the small letters.
        0x391..=0x3A9 | 0x410..=0x42F => moved(letter, 0x20),
        0x400..=0x40F => moved(letter, 0x50),
        _ => letter.to_ascii_lowercase(),
    }
}

/// Whether a letter belongs to a word: anything but signs and blanks.
pub fn in_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter as u32 >= 0xAA && !('\u{2000}'..='\u{2BFF}').contains(&letter)
}

fn moved(letter: char, by: u32) -> char {
    char::from_u32(letter as u32 + by).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_common_accents_go() {
        let folded = |text: &str| text.chars().map(fold).collect::<String>();
        assert_eq!(folded("Über Ångström, çà et là"), "uber angstrom, ca et la");
        assert_eq!(folded("Łódź Žižkov Şişli ſ"), "lodz zizkov sisli s");
        assert_eq!(folded("ΛΟΓΟΣ ЁЖ МИР"), "λογοσ ёж мир");
        assert_eq!(folded("3 × 4 ÷ 2, 東京"), "3 × 4 ÷ 2, 東京");
    }

    /// Every letter of the table against what Unicode says of it.
    #[test]
    fn the_table_has_a_place_for_every_letter() {
        assert_eq!(LATIN.len(), 0x180 - 0xC0);
        let pairs = [('Ā', 'a'), ('ċ', 'c'), ('đ', 'd'), ('Ę', 'e'), ('ğ', 'g'), ('ħ', 'h'), ('İ', 'i'), ('ĵ', 'j')];
        let more = [('ķ', 'k'), ('Ŀ', 'l'), ('ň', 'n'), ('Ő', 'o'), ('ř', 'r'), ('š', 's'), ('ţ', 't'), ('ű', 'u')];
        let last = [('ŵ', 'w'), ('Ÿ', 'y'), ('ź', 'z'), ('Ž', 'z'), ('þ', 't'), ('ÿ', 'y')];
        for (letter, plain) in pairs.into_iter().chain(more).chain(last) {
            assert_eq!(fold(letter), plain, "{letter}");
        }
    }

    #[test]
    fn words_end_at_signs() {
        let parts: Vec<bool> = "a-é—b\u{a0}9’".chars().map(in_word).collect();
        assert_eq!(parts, [true, false, true, false, true, false, true, false]);
    }
}
