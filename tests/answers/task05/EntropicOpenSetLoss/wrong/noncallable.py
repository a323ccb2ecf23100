EntropicOpenSetLoss = 5
