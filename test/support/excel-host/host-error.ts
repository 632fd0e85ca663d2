const messages: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidOperation: "The operation attempted is invalid.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** An error as Excel reports it over the wire: `code` is what the add-in sees as `error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    readonly location: string,
    message?: string,
  ) {
    super(message ?? messages[code] ?? code);
  }
}

export const wrongSize = (location: string): HostError =>
  new HostError(
    "InvalidArgument",
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
