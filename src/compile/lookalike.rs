//! Which file of the project an author may have meant: by another spelling of its path, or by a slip in a name.

use super::front::nearest;
use super::paths::join;
use super::project::Project;

/// The file that is most likely meant by a path that names none. `beside` is where the path leads from the text
/// it is written in.
pub(crate) fn meant(written: &str, beside: &str, project: &dyn Project) -> Option<String> {
    let plain = written.replace('\\', "/");
    let parts: Vec<&str> = plain.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    // From the text instead of the root, or from a root further up: the same file under a longer path.
    let longer = (0..parts.len()).map(|from| parts[from..].join("/"));
    let mut candidates = [beside.to_owned()].into_iter().chain(longer);
    let found = candidates.find(|path| path != written && project.file(path).is_ok());
    found.or_else(|| alike(&parts, project)).or_else(|| alike(&beside.split('/').collect::<Vec<_>>(), project))
}

/// The first file in a folder of the project, if the path is one.
pub(crate) fn inside(path: &str, project: &dyn Project) -> Option<Option<String>> {
    let names = project.names(path)?;
    let mut paths = names.iter().filter_map(|name| join(path, name));
    Some(paths.find(|path| project.file(path).is_ok()))
}

/// A path whose every name is there, or the one most like it.
fn alike(parts: &[&str], project: &dyn Project) -> Option<String> {
    let mut found = String::new();
    for part in parts {
        let names = project.names(&found)?;
        let name = match names.iter().any(|name| name == part) {
            true => (*part).to_owned(),
            false => nearest(part, names.iter().map(String::as_str))?.to_owned(),
        };
        found = join(&found, &name)?;
    }
    project.file(&found).is_ok().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::MemoryProject;
    use std::sync::Arc;

    #[test]
    fn a_path_is_known_by_any_spelling() {
        let mut project = MemoryProject::default();
        for path in ["records/log.csv", "content/evidence/own.csv", "top.txt"] {
            project.files.insert(path.to_owned(), Ok(Arc::from(&b"x"[..])));
        }
        let meant = |written: &str| {
            let beside = join("content/evidence", written).unwrap_or_default();
            super::meant(written, &beside, &project)
        };
        for written in [
            "records\\log.csv",
            "/records/log.csv",
            "../../records/log.csv",
            "C:\\pump\\records\\log.csv",
            "/home/ada/pump/records/log.csv",
            "records/Log.CSV",
            "record/lgo.csv",
        ] {
            assert_eq!(meant(written).as_deref(), Some("records/log.csv"), "{written}");
        }
        assert_eq!(meant("own.csv").as_deref(), Some("content/evidence/own.csv"));
        assert_eq!(meant("owm.csv").as_deref(), Some("content/evidence/own.csv"));
        assert_eq!(meant("notes/top.txt").as_deref(), Some("top.txt"));
        assert_eq!(meant("quite/else.pdf"), None);
        assert_eq!(inside("records", &project), Some(Some("records/log.csv".to_owned())));
        assert_eq!(inside("nowhere", &project), None);
    }
}
