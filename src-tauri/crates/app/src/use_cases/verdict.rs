use crate::{api::*,Desk,Result};use claimbook_domain::*;
pub fn set(_:&Desk,_:SetVerdict)->Result<Id>{todo!()}
pub fn publish(_:&Desk,_:AddPublication)->Result<Id>{todo!()}
pub fn correct(_:&Desk,_:AddCorrection)->Result<Id>{todo!()}
