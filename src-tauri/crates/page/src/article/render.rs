//! Blocks as plain text: a blank line between them, the cells of a row and the items of a list kept together.

use super::blocks::{Block, Form};

/// The text of the blocks that stay.
pub fn text(blocks: &[Block], kept: &[usize]) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in kept.iter().filter_map(|&n| blocks.get(n)) {
        if let Some(before) = before {
            let same_row = block.row.is_some() && block.row == before.row;
            out.push_str(if same_row {
                "\t"
            } else if block.row.is_some() && before.row.is_some() {
                "\n"
            } else {
                "\n\n"
            });
        }
        if block.form == Form::Item {
            out.push_str("• ");
        }
        out.push_str(&block.text);
        before = Some(block);
    }
    out
}
