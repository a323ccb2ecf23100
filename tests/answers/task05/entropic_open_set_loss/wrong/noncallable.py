# Wrong: `entropic_open_set_loss` is 0.5 (type float); expected a function: `def entropic_open_set_loss(...):`.
entropic_open_set_loss = 0.5
