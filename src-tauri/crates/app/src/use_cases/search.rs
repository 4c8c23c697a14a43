use crate::{api::*,Desk,Result};use claimbook_domain::*;
pub fn search(_:&Desk,_:Search)->Result<Items<Hit>>{todo!()}
pub fn suggest(_:&Desk,_:Suggest)->Result<Suggestions>{todo!()}
