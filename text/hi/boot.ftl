### शब्दावली। संबोधन: आप; सरल, औपचारिक हिन्दी।
### number: नंबर · move: स्थानांतरण, स्थानांतरित करना · connect: कनेक्ट करना · provider: प्रदाता (present provider: मौजूदा प्रदाता; old provider: पुराना प्रदाता)
### template: टेम्पलेट · display name: डिस्प्ले नाम · messaging limit: मैसेजिंग सीमा · quality rating: क्वालिटी रेटिंग
### two-step verification: टू-स्टेप वेरिफ़िकेशन · one-time password: वन-टाइम पासवर्ड · portfolio: बिज़नेस पोर्टफ़ोलियो · access: ऐक्सेस
### consent: सहमति · reference: संदर्भ संख्या · support: सहायता टीम · attempt: प्रक्रिया। Meta और उसके बटनों के नाम अंग्रेज़ी में ही रहते हैं।

# While something is fetched.
loading = एक क्षण…

# The button after a failure.
reload = पेज फिर से लोड करें

# A download failed.
not-loaded = पेज लोड नहीं हो सका
    .now = अपना इंटरनेट कनेक्शन जाँचें और फिर से लोड करें। आपकी प्रगति सुरक्षित है: वह हमारे सर्वर पर रखी जाती है।

# The browser is too old.
no-wasm = यह ब्राउज़र इस पेज को नहीं दिखा सकता
    .now = इसमें WebAssembly नहीं है, या वह बंद है। Chrome, Edge, Firefox या Safari का मौजूदा संस्करण इस्तेमाल करें।
