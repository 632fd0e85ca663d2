/* global window, document, location, addEventListener, URL */
/*
 * The parent page's side of the bridge by which Excel on the web talks to a task pane: JSON over postMessage. Runs in the
 * page that holds the pane's frame; the workbook itself lives with the test, behind `askHost(bodyText, flags)`.
 */
(function () {
  const conversation = "conversation-1";
  const appId = "app-1";
  const processQuery = 93;
  const actionTypes = { invoke: 0, register: 1, unregister: 2 };
  const registered = new Map();
  let frame;

  const context = (matrix, locale, documentUrl) => ({
    _id: appId,
    _appName: 16, // Excel on the web
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 1, // may write
    _settings: [],
    _reason: 1, // the document was opened
    _osfControlType: 1, // a task pane
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: "instance-1",
    _hostFullVersion: "16.0.19000.10000",
    _requirementMatrix: JSON.stringify(matrix),
    _addinName: "Soát phụ lục",
    _appDomains: [],
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: 350,
  });

  const reply = (request, data, responseType = 0) => {
    const message = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    frame.contentWindow.postMessage(JSON.stringify(message), new URL(frame.src).origin);
  };

  async function answer(request, options) {
    if (request._actionType === actionTypes.register) {
      registered.set(request._actionName, request);
      return reply(request, { Error: 0 });
    }
    if (request._actionType === actionTypes.unregister) {
      registered.delete(request._actionName);
      return reply(request, { Error: 0 });
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      return reply(request, context(options.matrix, options.locale, options.documentUrl));
    }
    if (request._actionName !== "executeMethod") return reply(request, null);
    const { DdaMethod, ArrayData } = request._data;
    if (DdaMethod.DispatchId !== processQuery) return reply(request, { Error: 0, Version: 1 });
    const body = await window.askHost(ArrayData[4], ArrayData[6]);
    return reply(request, { Error: 0, Version: 1, Data: [200, ["CONTENT-TYPE", "application/json"], body] });
  }

  /** Puts the pane's frame into the page, where Excel on the web puts it. */
  window.openPane = (paneUrl, options) => {
    const url = new URL(paneUrl);
    const hostInfo = [
      "Excel",
      "Web",
      "16.01",
      options.locale,
      "00000000-0000-0000-0000-000000000001",
      "",
      "disableLogging",
      "0",
    ];
    url.searchParams.set("_host_Info", hostInfo.join("$"));
    frame = document.createElement("iframe");
    frame.id = "pane";
    // The name must stand before the frame is put in, or window.name stays empty inside.
    frame.name = JSON.stringify({
      baseFrameName: `_xdm_0_${conversation}`,
      hostInfo: hostInfo.join("$"),
      xdmInfo: [conversation, appId, location.origin].join("|"),
      serializerVersion: 1,
    });
    addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
      let request;
      try {
        request = JSON.parse(event.data);
      } catch {
        return;
      }
      if (request._messageType === 0) void answer(request, options);
    });
    frame.src = url.href;
    document.body.append(frame);
  };

  /** Hands events of the workbook to the pane. */
  window.sendEvents = (entries) => {
    const request = registered.get("richApiMessage");
    if (request === undefined) return;
    const rows = entries.map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message, ""]);
    reply(request, { ArrayData: rows }, 1);
  };

  /** Presses a ribbon button whose action is a function of the add-in. */
  window.pressButton = (name) => {
    const request = registered.get("appCommandInvoked");
    if (request === undefined) return false;
    reply(request, [name, name, JSON.stringify({ source: { id: name } }), ""], 1);
    return true;
  };
})();
