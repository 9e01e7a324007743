//! IndexedDB. Entries, sources and readings lie in stores of their own, so that the list is read without the rest; whatever
//! belongs together is written in one transaction, which happens as a whole or not at all.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
    js_sys::{Array, Object, Promise, Reflect, Uint8Array},
};

use super::{Entry, Fault, Kept, Reading};

const NAME: &str = "dateline";
/// It rises with a change to the stores; what they hold has versions of its own.
const VERSION: u32 = 1;
const STORES: [&str; 3] = ["list", "sources", "readings"];

/// The browser's database.
pub struct Database(IdbDatabase);

impl Database {
    /// Opens it, and makes it the first time.
    pub async fn open() -> Result<Self, Fault> {
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
        let factory = factory.ok_or_else(|| Fault::Other(String::new()))?;
        let request = factory.open_with_u32(NAME, VERSION)?;
        let made = request.clone();
        let make = Closure::<dyn FnMut()>::new(move || make(&made));
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        let database: IdbDatabase = answered(&request).await?.unchecked_into();
        // A newer version of the page in another tab may change the stores: this one then stands in no one's way.
        let held = database.clone();
        let close = Closure::<dyn FnMut()>::new(move || held.close()).into_js_value();
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(database))
    }

    /// The entries, in no order.
    pub async fn list(&self) -> Result<Vec<Entry>, Fault> {
        let transaction = self.0.transaction_with_str(STORES[0])?;
        let all: Array = answered(&transaction.object_store(STORES[0])?.get_all()?).await?.unchecked_into();
        Ok(all.iter().map(|value| entry(&value)).collect())
    }

    /// All that is kept of a story.
    pub async fn get(&self, id: &str) -> Result<Option<Kept>, Fault> {
        let transaction = self.transaction(IdbTransactionMode::Readonly)?;
        let key = JsValue::from_str(id);
        let [list, sources, readings] = stores(&transaction)?;
        let requests = [list.get(&key)?, sources.get(&key)?, readings.get(&key)?];
        finished(&transaction).await?;
        let [list, sources, reading] = requests.map(|request| request.result().unwrap_or_default());
        if list.is_undefined() || sources.is_undefined() {
            return Ok(None);
        }
        let reading = (!reading.is_undefined()).then(|| Reading {
            stamp: word(&reading, "stamp"),
            story: bytes(&field(&reading, "story")),
            compare: bytes(&field(&reading, "compare")),
        });
        Ok(Some(Kept { entry: entry(&list), sources: bytes(&sources), reading }))
    }

    /// Writes all that is kept of a story.
    pub async fn put(&self, kept: &Kept) -> Result<(), Fault> {
        let transaction = self.transaction(IdbTransactionMode::Readwrite)?;
        let written = write(&transaction, kept);
        if let Err(fault) = written {
            // What was asked for before the fault must not stay.
            let _ = transaction.abort();
            return Err(fault.into());
        }
        finished(&transaction).await
    }

    /// Takes a story out.
    pub async fn remove(&self, id: &str) -> Result<(), Fault> {
        let transaction = self.transaction(IdbTransactionMode::Readwrite)?;
        for store in stores(&transaction)? {
            store.delete(&JsValue::from_str(id))?;
        }
        finished(&transaction).await
    }

    fn transaction(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, JsValue> {
        let names: Array = STORES.into_iter().map(JsValue::from_str).collect();
        self.0.transaction_with_str_sequence_and_mode(&names, mode)
    }
}

/// Makes the stores of a new database.
fn make(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result() else { return };
    for store in STORES {
        // It fails only where there is one of that name.
        let _ = database.unchecked_ref::<IdbDatabase>().create_object_store(store);
    }
}

fn stores(transaction: &IdbTransaction) -> Result<[IdbObjectStore; 3], JsValue> {
    let [list, sources, readings] = STORES;
    Ok([transaction.object_store(list)?, transaction.object_store(sources)?, transaction.object_store(readings)?])
}

fn write(transaction: &IdbTransaction, kept: &Kept) -> Result<(), JsValue> {
    let [list, sources, readings] = stores(transaction)?;
    let Entry { id, name, changed, reports } = &kept.entry;
    let key = JsValue::from_str(id);
    let entry = object(&[
        ("id", key.clone()),
        ("name", JsValue::from_str(name)),
        ("changed", JsValue::from_f64(*changed)),
        ("reports", JsValue::from_f64(f64::from(*reports))),
    ]);
    list.put_with_key(&entry, &key)?;
    sources.put_with_key(&Uint8Array::from(kept.sources.as_slice()), &key)?;
    match &kept.reading {
        None => readings.delete(&key)?,
        Some(Reading { stamp, story, compare }) => {
            let reading = object(&[
                ("stamp", JsValue::from_str(stamp)),
                ("story", Uint8Array::from(story.as_slice()).into()),
                ("compare", Uint8Array::from(compare.as_slice()).into()),
            ]);
            readings.put_with_key(&reading, &key)?
        }
    };
    Ok(())
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn entry(value: &JsValue) -> Entry {
    let number = |name: &str| field(value, name).as_f64().unwrap_or_default();
    Entry { id: word(value, "id"), name: word(value, "name"), changed: number("changed"), reports: number("reports") as u32 }
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or_default()
}

fn word(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap_or_default()
}

fn bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// What a request gives.
async fn answered(request: &IdbRequest) -> Result<JsValue, Fault> {
    match happened(request, "success", &["error", "blocked"]).await {
        true => Ok(request.result()?),
        false => {
            Err(request.error().ok().flatten().map_or_else(|| Fault::Other(String::new()), |error| JsValue::from(error).into()))
        }
    }
}

/// Waits until a transaction has done all or nothing.
async fn finished(transaction: &IdbTransaction) -> Result<(), Fault> {
    match happened(transaction, "complete", &["abort", "error"]).await {
        true => Ok(()),
        false => Err(transaction.error().map_or_else(|| Fault::Other(String::new()), |error| JsValue::from(error).into())),
    }
}

/// Whether the good event came, and not one of the bad ones.
async fn happened(target: &EventTarget, good: &str, bad: &[&str]) -> bool {
    let promise = Promise::new(&mut |resolve, reject| {
        let _ = target.add_event_listener_with_callback(good, &resolve);
        for name in bad {
            let _ = target.add_event_listener_with_callback(name, &reject);
        }
    });
    JsFuture::from(promise).await.is_ok()
}
