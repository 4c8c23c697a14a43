# The place “claims”: every claim, as a list and as a board.
claims-search = Search claims
claims-search-hint = Words, “phrases”, stage:inbox, claimant:name, said:2022-07..2022-09 …
claims-search-clear = Clear the query
claims-count = { $n } of { $all }
claims-took = { $ms } ms
claims-count-spoken = { $n ->
    [0] No claims found
    [one] One claim found
   *[other] { $n } claims found
  }
claims-completions = What the query could go on with
claims-known-fields = Fields: { $fields }
claims-save-search = Save search
claims-save-title = Save this search
claims-save-name = Name
claims-save-query = Finds { $query }
claims-saved = Kept: “{ $name }”
claims-view = How the claims are shown
claims-list = List
claims-board = Board
claims-new = New claim
claims-columns = Columns
claims-grid = Claims
claims-select-row = Select: { $claim }
claims-select-all = Select everything found
claims-row-loading = Loading…

claims-field-stage = where the work stands
claims-field-verdict = the current rating
claims-field-claimant = who makes the claim
claims-field-venue = where it was made public
claims-field-place = where it was made
claims-field-about = what place it is about
claims-field-said = when it was made
claims-field-added = when it was recorded
claims-field-topic = what it is filed under
claims-field-assignee = who works on it
claims-field-priority = 1 (first) to 5
claims-field-due = until when
claims-field-source = a source of its evidence
claims-field-evidence = stance, or words in the evidence
claims-field-media = a picture or recording: what it is, what was done to it, words
claims-field-lang = its language
claims-field-id = its id
claims-value-none = nothing there

claims-column-claim = Claim
claims-column-claimant = Claimant
claims-column-said = Said on
claims-column-stage = Stage
claims-column-evidence = Evidence
claims-column-verdict = Verdict
claims-column-priority = Priority
claims-column-due = Due
claims-column-assignee = Assignee
claims-column-topics = Topics
claims-column-added = Recorded
claims-nobody = nobody named
claims-sort = Sort by
claims-sort-lead = The same once more turns the order round.
claims-sort-relevance = What fits the query best
claims-evidence = { $n } from { $origins }
claims-evidence-long = { $n ->
    [one] one piece of evidence
   *[other] { $n } pieces of evidence
  } from { $origins ->
    [one] one origin
   *[other] { $origins } origins
  }
claims-evidence-none = none

claims-selected = { $n ->
    [one] One selected
   *[other] { $n } selected
  }
claims-selection-cleared = Nothing selected
claims-removed = { $n ->
    [one] Claim removed
   *[other] { $n } claims removed
  } · Undo Ctrl+Z
claims-changed = { $n ->
    [0] Nothing was changed
    [one] One claim changed · Undo Ctrl+Z
   *[other] { $n } claims changed · Undo Ctrl+Z
  }
claims-moved = Moved to { $stage } · Undo Ctrl+Z

claims-key-next = next
claims-key-previous = previous
claims-key-open = open
claims-key-select = select
claims-key-extend = extend the selection
claims-key-all = select all found
claims-key-clear = clear
claims-key-stage = stage
claims-key-assign = assign
claims-key-topic = topic
claims-key-priority = priority
claims-key-due = due
claims-key-delete = remove
claims-key-report = report
claims-key-new = new claim
claims-key-query = search
claims-key-sort = sort
claims-key-board = list or board
claims-key-first = first
claims-key-last = last
claims-key-left = column to the left
claims-key-right = column to the right
claims-key-back = stage back
claims-key-forward = stage forward

claims-bulk-title = { $n ->
    [one] One claim
   *[other] { $n } claims
  }
claims-bulk-stage = Move to a stage
claims-bulk-assign = Assign
claims-bulk-nobody = Nobody
claims-bulk-topic = File under topics
claims-bulk-topic-add = Add
claims-bulk-topic-remove = Take away
claims-bulk-priority = Priority
claims-bulk-priority-n = { $n ->
    [1] 1: first
    [5] 5: last
   *[other] { $n }
  }
claims-bulk-priority-none = No priority
claims-bulk-due = Until when
claims-bulk-due-hint = a day, such as 2026-12-24; empty takes the deadline away
claims-bulk-people-none = Nobody is named in this book yet: add people at the bottom left.
claims-due-wrong = That is no day. Write it as 2026-12-24.

claims-empty-title = No claims yet
claims-empty-lead = A claim is one checkable assertion, with the words it was made in. Make claims from what a document says, or record one by hand.
claims-empty-read = Go to Read
claims-none-title = Nothing found
claims-none-lead = No claim fits the query.
claims-none-clear = Clear the query

claims-column-empty = Nothing here
claims-card-move = { $claim }. Stage { $stage }. [ and ] move it.

claims-new-title = New claim
claims-new-save = Record the claim
claims-recorded = Recorded: { $claim }

# A query that cannot be read. The message names the place, and the known fields where one is not known.
error-call-query = { $why }

claims-drifted = { $n ->
    [one] 1 quote no longer stands
   *[other] { $n } quotes no longer stand
  }
claims-value-drifted = a quote no longer stands
