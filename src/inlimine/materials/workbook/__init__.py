"""Excel workbooks (.xlsx, .xlsm): what cells show, their comments, hidden rows, columns and sheets."""
