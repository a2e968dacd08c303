# A box to tick: messages to the phone that the customer signed in with.
message-me = काम पूरा होने पर या मेरी ज़रूरत पड़ने पर मुझे { $number } पर मैसेज करें

# Under it.
message-me-note = WhatsApp या SMS पर कुछ ही मैसेज। बंद करने के लिए टिक हटा दें।
