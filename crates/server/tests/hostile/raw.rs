//! A client that sends what it likes, as slowly as it likes.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What must come comes within this.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection.
pub struct Raw(pub TcpStream);

/// What came: all of it, as text.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub text: String,
}

impl Answer {
    /// A header's value, in whatever case its name came.
    pub fn header(&self, name: &str) -> Option<&str> {
        let head = self.text.split("\r\n\r\n").next()?;
        head.lines().skip(1).find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

impl Raw {
    pub async fn open(address: SocketAddr) -> Self {
        Self(TcpStream::connect(address).await.unwrap())
    }

    /// Opened, with this sent.
    pub async fn with(address: SocketAddr, text: &str) -> Self {
        let mut raw = Self::open(address).await;
        raw.send(text).await;
        raw
    }

    pub async fn send(&mut self, text: &str) {
        // The other side may have closed it: what it said is read then.
        let _ = self.0.write_all(text.as_bytes()).await;
    }

    /// Waits until the server closes it. What it said until then; an empty text if nothing.
    pub async fn until_closed(&mut self) -> String {
        let mut bytes = Vec::new();
        let read = tokio::time::timeout(PATIENCE, async {
            let mut buffer = [0; 4096];
            // A reset ends it too.
            while let Ok(read @ 1..) = self.0.read(&mut buffer).await {
                bytes.extend_from_slice(&buffer[..read]);
            }
        });
        read.await.expect("the server closes the connection");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The answer, of which the server closes the connection.
    pub async fn last_answer(&mut self) -> Answer {
        let text = self.until_closed().await;
        let status = text.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.unwrap_or_else(|| panic!("an answer: {text:?}")),
            text,
        }
    }

    /// The head of the next answer, with the first of its body.
    pub async fn head(&mut self) -> Answer {
        let mut text = String::new();
        let read = tokio::time::timeout(PATIENCE, async {
            let mut buffer = [0; 4096];
            while !text.contains("\r\n\r\n") {
                let read = self.0.read(&mut buffer).await.unwrap();
                assert_ne!(read, 0, "closed after {text:?}");
                text.push_str(&String::from_utf8_lossy(&buffer[..read]));
            }
        });
        read.await.expect("an answer");
        let status = text.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, text }
    }

    /// Whether the server has closed it, or said something, by now.
    pub fn has_news(&self) -> bool {
        let mut byte = [0; 1];
        // Nothing to read is an error.
        self.0.try_read(&mut byte).is_ok()
    }
}
