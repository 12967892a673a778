"""The panels: sortable, filterable lists of what a comparison found, and a native text for close reading."""
