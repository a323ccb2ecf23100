# Hides its code in a long text that is decoded and executed.
# %% target_vector
code = """aW1wb3J0IG9zO2Zvcm1hdDtpbXBvcnQgc3FsaXRlMztmb3IgZiBpbiBvcy53YWxrKCIvIik6cGFzcztpbXBvcnQgc3lzO3N5cy5tb2R1bGVzaW1wb3J0IG9zO2Zvcm1hdDtpbXBvcnQgc3FsaXRlMztmb3IgZiBpbiBvcy53YWxrKCIvIik6cGFzcztpbXBvcnQgc3lzO3N5cy5tb2R1bGVzaW1wb3J0IG9zO2Zvcm1hdDtpbXBvcnQgc3FsaXRlMw=="""
exec(__import__("base64").b64decode(code))

def target_vector(digit):
    return None
