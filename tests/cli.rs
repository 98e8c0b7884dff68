//! The command line as an author meets it: the built program in a folder of its own.

mod cli {
    mod building;
    mod desk;
    mod evidence;
    mod faults;
    mod formats;
    mod pictures;
    mod serving;
    mod visibility;
}
