validate = None
