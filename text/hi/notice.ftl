# A box to tick: messages to the phone that the customer signed in with.
message-me = काम पूरा होने पर या मेरी ज़रूरत पड़ने पर मुझे { $number } पर मैसेज करें

# Under it.
message-me-note = WhatsApp या SMS पर कुछ ही मैसेज। बंद करने के लिए टिक हटा दें।

# The same by email, to the address of the customer's account on the platform.
email-me = काम पूरा होने पर या मेरी ज़रूरत पड़ने पर मुझे { $email } पर ईमेल करें

# Under it.
email-me-note = कुछ ही ईमेल। बंद करने के लिए टिक हटा दें या ईमेल में दिया लिंक खोलें।
