//! Formats of others: JSON Lines and ClaimReview, in and out.
