from typing import Any
def throughput(p): return {}
def table(f): return ""
