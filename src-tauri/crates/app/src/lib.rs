//! The use cases: the one surface that the window, the command line and the tests call.
