use crate::{api::*,Desk,Result};use claimbook_domain::*;
pub fn list(_:&Desk,_:ListHistory)->Result<Items<ActView>>{todo!()}
pub fn undo(_:&Desk,_:Steps)->Result<Stepped>{todo!()}
pub fn redo(_:&Desk,_:Steps)->Result<Stepped>{todo!()}
