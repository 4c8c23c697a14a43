use crate::{api::*,Desk,Result};use claimbook_domain::*;
pub fn preview(_:&Desk,_:PreviewReport)->Result<ReportPreview>{todo!()}
pub fn export(_:&Desk,_:ExportReport)->Result<Exported>{todo!()}
pub fn exports(_:&Desk,_:Nothing)->Result<Items<Export>>{todo!()}
