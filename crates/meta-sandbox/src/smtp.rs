//! A mail server: e-mails to anybody end in the inbox. As much of SMTP (RFC 5321) as a client needs that hands one
//! message over: no TLS, and no sign-in.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Take};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::app_state::AppState;
use crate::mailbox::{Envelope, Recipient};

/// No message of ours is as long.
const MOST_BYTES: u64 = 256 * 1024;

/// Serves until it is dropped.
pub(crate) async fn serve(listener: TcpListener, app: Arc<AppState>) {
    let mut conversations = JoinSet::new();
    loop {
        // A client that is gone before it was taken is no reason to end.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let app = Arc::clone(&app);
        conversations.spawn(async move {
            // Whoever breaks off has said all that they had to say.
            let _ = converse(stream, &app).await;
        });
        while conversations.try_join_next().is_some() {}
    }
}

async fn converse(stream: TcpStream, app: &AppState) -> io::Result<()> {
    let mut stream = BufReader::new(stream).take(MOST_BYTES);
    let mut envelope = Envelope::default();
    say(&mut stream, "220 meta-sandbox").await?;
    while let Some(line) = line(&mut stream).await? {
        let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" | "HELO" => "250 meta-sandbox".to_owned(),
            "MAIL" => {
                envelope = Envelope {
                    from: path(&line),
                    to: vec![],
                };
                "250 2.1.0 OK".to_owned()
            }
            "RCPT" => match path(&line) {
                Some(to) => match envelope.add(app, to) {
                    Recipient::Taken => "250 2.1.5 OK".to_owned(),
                    Recipient::NotNow => "451 4.7.1 Try again later".to_owned(),
                    Recipient::Unknown(to) => format!("550 5.1.1 <{to}>: no such user"),
                },
                None => "501 5.1.3 No address".to_owned(),
            },
            "DATA" if envelope.to.is_empty() => "503 5.5.1 Nobody to send it to".to_owned(),
            "DATA" => {
                say(&mut stream, "354 Go on").await?;
                let Some(text) = data(&mut stream).await? else {
                    return Ok(());
                };
                let envelope = std::mem::take(&mut envelope);
                if !envelope.keep(app, &text) {
                    return Ok(());
                }
                "250 2.0.0 Taken".to_owned()
            }
            "RSET" | "NOOP" => "250 2.0.0 OK".to_owned(),
            "QUIT" => return say(&mut stream, "221 2.0.0 Bye").await,
            _ => "502 5.5.1 Not known here".to_owned(),
        };
        say(&mut stream, &answer).await?;
    }
    Ok(())
}

/// One conversation, of which not more than so many bytes are read.
type Conversation = Take<BufReader<TcpStream>>;

async fn say(stream: &mut Conversation, line: &str) -> io::Result<()> {
    let stream = stream.get_mut();
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}

async fn line(stream: &mut Conversation) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let read = stream.read_until(b'\n', &mut line).await?;
    let line = String::from_utf8_lossy(&line).trim_end().to_owned();
    Ok((read > 0).then_some(line))
}

/// A message up to the dot that stands alone, without the dots that were put before others. `None`: it has no end.
async fn data(stream: &mut Conversation) -> io::Result<Option<Vec<u8>>> {
    let mut text = Vec::new();
    loop {
        let begins = text.len();
        stream.read_until(b'\n', &mut text).await?;
        match &text[begins..] {
            b".\r\n" => {
                text.truncate(begins);
                return Ok(Some(text));
            }
            line if !line.ends_with(b"\n") => return Ok(None),
            [b'.', ..] => {
                text.remove(begins);
            }
            _ => {}
        }
    }
}

/// What stands between `<` and `>` in a command.
fn path(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('<')?;
    let (path, _) = rest.split_once('>')?;
    (!path.is_empty()).then(|| path.to_owned())
}
