# Wrong: `EntropicOpenSetLoss` is 5 (type int); expected a class: `class EntropicOpenSetLoss(...):`.
EntropicOpenSetLoss = 5
