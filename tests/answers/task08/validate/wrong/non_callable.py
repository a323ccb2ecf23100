# Wrong: `validate` is None (type NoneType); expected a function: `def validate(...):`.
validate = None
